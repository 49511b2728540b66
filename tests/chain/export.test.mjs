// `surety chain-state` takes the records of a contract as its chain exports them, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contractBytes, surety } from './support.mjs';
import { address, contractOf } from './world.mjs';

const chain = contractOf(contractBytes(), { metered: false });
chain.execute(address('person 1'), { deposit: { amount_atoms: '1000' } });
const { models } = chain.state();

const show = (content) => JSON.parse(surety(['chain-state', '--format', 'json'],
  typeof content === 'string' ? content : JSON.stringify(content)));

function refused(content, expected) {
  assert.throws(() => show(content), (error) => {
    assert.equal(error.status, 3, error.stderr);
    assert.match(error.stderr, expected);
    return true;
  });
}

test('a page as the chain prints it is read, in whatever order', () => {
  const whole = show({ models, pagination: { next_key: null, total: '0' } });
  assert.deepEqual(show({ models: models.toReversed() }), whole);
  assert.equal(whole.height, chain.height);
});

test('the snapshot has the form that every build reads', () => {
  const snapshot = surety(['chain-state', '--snapshot'], JSON.stringify({ models }));
  assert.equal(snapshot.slice(0, 6), 'SURETY');
});

// The record under a key, with its value changed by `change`; left out where that gives nothing.
const changed = (key, change) => ({ models: models.flatMap((model) => {
  if (!model.key.startsWith(key)) return [model];
  const value = change(Buffer.from(model.value, 'base64'));
  return value === undefined ? [] : [{ key: model.key, value: value.toString('base64') }];
}) });
const DEPLOYMENT = '00000000', RULES = '0001', ACCOUNT = '0101', TOTALS = '0103';

test('records that cannot stand are refused', () => {
  refused('{', /ended_early|ends inside/);
  refused({ models: [] }, /not the records of a Surety contract/);
  refused({ models: [{ key: 'zz', value: '' }] }, /not hexadecimal/);
  refused({ models: [{ key: '00', value: '*' }] }, /not base64/);
  refused(changed(DEPLOYMENT, () => undefined), /not the records/);
  refused(changed(RULES, () => undefined), /not the records/);
  refused(changed(ACCOUNT, (bytes) => bytes.subarray(1)), /malformed/);
  refused(changed(ACCOUNT, () => undefined), /malformed|break a law/);
  refused(changed(TOTALS, (bytes) => {
    bytes[0] ^= 1; // of the atoms minted
    return bytes;
  }), /break a law/);
});
