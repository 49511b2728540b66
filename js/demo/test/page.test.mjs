// The demo page as its users meet it. Screenshots go to build/demo-screenshots.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createRequire } from 'node:module';

import { open, pictures, position, repository, root, settled, visit } from './support.mjs';

const STORY = join(repository, 'fixtures', 'demo', 'fine_to_slash.json');
const story = JSON.parse(readFileSync(STORY, 'utf8'));
const steps = story.blocks.reduce((sum, block) => sum + 1 + block.transactions.length, 0);
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const EXAMPLE = '#example=demo/fine_to_slash';

let host;
before(async () => { host = await open(); });
after(() => host?.close());

/** Runs with a page, and fails where the console had anything to complain about. */
async function withPage(use, { address = host.url + EXAMPLE, ...options } = {}) {
  const { page, errors, context } = await visit(host.browser, address, options);
  try {
    await use(page);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

const photo = (page, name, fullPage = false) =>
  page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
const tab = async (page, name) => {
  await page.getByRole('tab', { name }).click();
  await settled(page);
};
const lastStep = async (page) => {
  await page.keyboard.press('End');
  await settled(page);
};
/** Position of the opening of the block at a height. */
function openingOf(height) {
  let at = 1;
  for (const block of story.blocks) {
    if (block.header.height === height) return at;
    at += 1 + block.transactions.length;
  }
  throw new Error(`no block at height ${height}`);
}
const goTo = async (page, at) => {
  await page.evaluate((to) => {
    const slider = document.querySelector('.scrubber');
    slider.value = String(to);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, at);
  await settled(page);
};

async function violations(page) {
  await settled(page);
  await page.addScriptTag({ path: AXE });
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  }));
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' | ')}`);
}

describe('loading', () => {
  test('the built-in story meets every expectation', () => withPage(async (page) => {
    const last = await page.$eval('.page', (node) => Number(node.dataset.last));
    assert.equal(last, steps);
    await page.getByText('expectations met').waitFor();
    await lastStep(page);
    assert.equal(await root(page), story.blocks.at(-1).state_root);
    assert.match(await page.textContent('[data-test=laws]'), /laws hold/);
  }));

  test('opened as a file, without a server', () => withPage(async (page) => {
    await lastStep(page);
    assert.equal(await root(page), story.blocks.at(-1).state_root);
    await tab(page, 'Source');
    await page.locator('.cm-content').waitFor();
  }, { address: host.file + EXAMPLE }));

  test('a chosen file, a dropped one, and JSON Lines', () => withPage(async (page) => {
    await page.setInputFiles('input[type=file]', STORY);
    await page.getByRole('option', { name: 'fine_to_slash.json' }).waitFor({ state: 'attached' });
    await settled(page);
    await lastStep(page);
    assert.equal(await root(page), story.blocks.at(-1).state_root);
    const lines = [JSON.stringify({ ...story, title: 'As lines', blocks: [] }),
      ...story.blocks.map((block) => JSON.stringify(block))].join('\n');
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'lines.jsonl'));
      for (const kind of ['dragover', 'drop']) {
        window.dispatchEvent(new DragEvent(kind, {
          dataTransfer: transfer, bubbles: true, cancelable: true,
        }));
      }
    }, lines);
    await page.getByRole('heading', { name: 'As lines' }).waitFor();
    await settled(page);
    await lastStep(page);
    assert.equal(await root(page), story.blocks.at(-1).state_root);
  }));
});

describe('examples', () => {
  test('every one of them plays, and meets every expectation', () => withPage(async (page) => {
    const ids = await page.$$eval('.tools option', (all) => all.map((one) => one.value));
    assert.ok(ids.length > 1);
    const wrong = [];
    for (const id of ids) {
      await page.locator('.tools select').selectOption(id);
      await page.waitForFunction((wanted) =>
        document.querySelector('.page').dataset.example === wanted, id);
      await settled(page);
      if (await page.locator('.badge.bad, .trouble').count() > 0) wrong.push(id);
    }
    assert.deepEqual(wrong, []);
  }));
});

describe('the timeline', () => {
  test('keys step, jump to blocks, and find refusals', () => withPage(async (page) => {
    await page.keyboard.press('Home');
    await settled(page);
    assert.equal(await position(page), 0);
    await page.keyboard.press('ArrowRight');
    await settled(page);
    assert.equal(await position(page), 1);
    await page.keyboard.press('Shift+ArrowRight');
    await settled(page);
    assert.equal(await position(page), openingOf(2));
    await page.keyboard.press('r');
    await settled(page);
    const code = await page.textContent('.refusal code');
    assert.equal(code, 'accounts.fee_below_rule');
    assert.match(await page.textContent('.refusal'), /burn_factor/);
    assert.match(await page.textContent('.step'), /No record changed/);
    assert.match(await page.textContent('#said'), /refused, accounts\.fee_below_rule/);
    await photo(page, 'refusal-light');
  }));

  test('back and forth gives the same root as a straight run', () => withPage(async (page) => {
    const at = openingOf(51) + 2;
    await goTo(page, at);
    const first = await root(page);
    await goTo(page, 5);
    assert.notEqual(await root(page), first);
    await goTo(page, steps);
    assert.equal(await root(page), story.blocks.at(-1).state_root);
    await goTo(page, at);
    assert.equal(await root(page), first);
  }));

  test('play goes on by itself and stops at the end', () => withPage(async (page) => {
    await goTo(page, steps - 2);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction((last) =>
      document.querySelector('.page').dataset.position === String(last), steps);
    await page.getByRole('button', { name: 'Play' }).waitFor();
  }));

  test('a step shows its receipt, events and changed records', () => withPage(async (page) => {
    await goTo(page, 2);
    const text = await page.textContent('.step');
    assert.match(text, /deposit by ada/);
    assert.match(text, /deposited/);
    assert.match(text, /account ada/);
    assert.match(text, /3\s?000 coins/);
    await photo(page, 'step-light');
  }));
});

describe('panels', () => {
  test('accounts, with what the step changed', () => withPage(async (page) => {
    await goTo(page, openingOf(2) + 1);
    await tab(page, 'Accounts');
    const changed = page.locator('tr.changed th');
    await changed.first().waitFor();
    assert.deepEqual(
      (await changed.allTextContents()).map((one) => one.trim()), ['quin', 'rosa']);
    await photo(page, 'accounts-light', true);
  }));

  test('the pool and its seats', () => withPage(async (page) => {
    await tab(page, 'Pool and seats');
    await goTo(page, openingOf(117));
    const rows = page.getByRole('table', { name: 'Seats of pool 0' }).locator('tbody tr');
    assert.equal(await rows.count(), 4);
    assert.match(await page.textContent('.pool'), /156\.25/);
    await photo(page, 'pool-light', true);
    await lastStep(page);
    assert.match(await page.textContent('.pool tbody'), /slashed/);
  }));

  test('the growth curve, with cap, grace and slash, and as a table', () =>
    withPage(async (page) => {
      await tab(page, 'Fines');
      await goTo(page, openingOf(121));
      await page.locator('.panel.fines select').selectOption('1');
      await page.waitForFunction(() =>
        /reaches MAX_PENALTY.*slashed in epoch/
          .test(document.querySelector('#chart-says').textContent));
      await page.locator('.chart canvas').waitFor();
      await photo(page, 'fines-light', true);
      const said = await page.textContent('#chart-says');
      const slash = Number(/slashed in epoch (\d+)/.exec(said)[1]);
      await page.getByLabel('as a table').check();
      await page.locator('tr.ahead').first().waitFor();
      assert.match(await page.locator('tr.ahead').last().textContent(), /slashed/);
      await photo(page, 'fines-table-light', true);
      // What the curve foretells is what then happens.
      await lastStep(page);
      await page.waitForFunction((epoch) => document.querySelector('#chart-says').textContent
        .includes(`slashed in epoch ${epoch}`), slash);
    }));

  test('all steps can be searched', () => withPage(async (page) => {
    await tab(page, 'All steps');
    await page.getByLabel('Find').fill('slashed for debt');
    await page.getByText('1 of', { exact: false }).first().waitFor();
    assert.equal(await page.locator('.entry').count(), 1);
    await page.locator('.entry').first().click();
    await settled(page);
    assert.match(await page.textContent('.step'), /slashed for debt/);
    await page.getByLabel('Find').fill('');
    await page.getByLabel('only refusals').check();
    assert.equal(await page.locator('.entry').count(), story.blocks.flatMap((block) =>
      block.transactions).filter(({ expect }) => expect.outcome === 'refused').length);
    await photo(page, 'steps-light', true);
  }));
});

describe('the editor', () => {
  test('a broken fixture is shown with its place', () => withPage(async (page) => {
    const lines = JSON.stringify(story, null, 1).split('\n');
    const at = lines.findIndex((line) => line.includes('"amount_atoms"'));
    lines[at] = lines[at].replace(/\d+/, '-1');
    await page.setInputFiles('input[type=file]',
      { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from(lines.join('\n')) });
    const problem = page.locator('[data-test=problem]');
    await problem.waitFor();
    const text = await problem.textContent();
    assert.match(text, new RegExp(`Line ${at + 1}, column \\d+`));
    assert.match(text, /\/blocks\/0\/transactions\/0\/transaction\/message\/deposit\/amount_atoms/);
    await page.locator('.cm-lintRange-error, .cm-lint-marker-error').first().waitFor();
    await photo(page, 'broken-light', true);
    // The history before it is still there.
    assert.equal(await page.$eval('.page', (node) => Number(node.dataset.last)), steps);
  }));

  test('an edit is replayed, and what differs is shown', () => withPage(async (page) => {
    await tab(page, 'Source');
    await page.locator('.cm-content').waitFor();
    const changed = structuredClone(story);
    changed.blocks[1].transactions[0].transaction.message.transfer.amount_atoms = 1_000_000;
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(JSON.stringify(changed));
    await page.getByText('edited, not replayed').waitFor();
    await page.getByRole('button', { name: 'Replay this text' }).click();
    const differ = page.getByRole('button', { name: /expectations differ/ });
    await differ.waitFor();
    await settled(page);
    await differ.click();
    await settled(page);
    assert.equal(await position(page), openingOf(2) + 1);
    assert.match(await page.textContent('.step'), /Not what the fixture expects/);
    assert.match(await page.textContent('.step'), /250000000/);
    await photo(page, 'differs-light', true);
  }));

  test('a history that takes long can be cancelled', () => withPage(async (page) => {
    const long = structuredClone(story);
    const transfer = {
      transaction: { sender: 'quin', message: { transfer: {
        to: 'rosa', amount_atoms: 1, hours_in: 10, hours_out: 5 } } },
    };
    long.blocks = [{ header: long.blocks[0].header,
      transactions: Array.from({ length: 60_000 }, () => transfer) }];
    await page.setInputFiles('input[type=file]',
      {
        name: 'long.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(long)),
      });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.trouble', { hasText: 'Cancelled' }).waitFor();
    await settled(page);
    assert.equal(await page.$eval('.page', (node) => Number(node.dataset.last)), steps);
  }));
});

describe('for everyone', () => {
  for (const scheme of ['light', 'dark']) {
    for (const panel of ['accounts', 'pool', 'fines', 'history', 'source']) {
      test(`no serious accessibility problem: ${panel}, ${scheme}`, () => withPage(async (page) => {
        if (panel === 'source') await page.locator('.cm-content').waitFor();
        assert.deepEqual(await violations(page), []);
        if (scheme === 'dark') await photo(page, `${panel}-dark`, true);
      }, {
        address: `${host.url}${EXAMPLE}&panel=${panel}&step=${openingOf(121)}`,
        context: { colorScheme: scheme },
      }));
    }
  }

  test('narrow screens fit, and the tour runs', () => withPage(async (page) => {
    await page.getByRole('region', { name: 'Tour' }).waitFor();
    await photo(page, 'tour-narrow');
    const next = page.getByRole('button', { name: 'Next', exact: true });
    for (let i = 0; i < 4; ++i) await next.click();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Close' }).click();
    await settled(page);
    for (const panel of ['Accounts', 'Pool and seats', 'Fines', 'All steps']) {
      await tab(page, panel);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 390, `${panel} is ${wide} wide`);
    }
    await tab(page, 'Fines');
    await goTo(page, openingOf(121));
    await photo(page, 'fines-narrow', true);
  }, { context: { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 }, tour: true }));

  test('the glossary opens and closes from the keyboard', () => withPage(async (page) => {
    await page.getByRole('button', { name: 'Glossary' }).press('Enter');
    await page.getByRole('heading', { name: 'Glossary' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Glossary' }).waitFor({ state: 'hidden' });
  }));
});
