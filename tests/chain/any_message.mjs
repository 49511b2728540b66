// Messages and questions of every kind that the contract has, made from the table of its types
// (`surety schema --contract-types`), from which its schemas are made too: a new kind is fuzzed,
// measured and asked for without anybody naming it here.
import { surety } from './support.mjs';

// Generators of the two groups, so that what wants a point is given one now and then.
const POINTS = {
  48: '0x97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00ad'
    + 'b22c6bb',
  96: '0x93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d05'
    + '5d042b7e024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd4'
    + '8056c8c121bdb8',
};
const INTEGERS = [0, 1, 2, 3, 7, 30, 100, 500, 1000, 5000];
const TEXTS = ['', 'word', 'ä', '\u{1f600}', 'a'.repeat(300), '\u0000'];

export class Maker {
  // `people` are the addresses that messages name.
  constructor(people, table = JSON.parse(surety(['schema', '--contract-types']))) {
    this.people = people;
    this.types = table.types;
    this.roots = table.roots;
  }

  // The kinds of messages (`execute_msg`) or questions (`query_msg`).
  kinds(root) {
    return this.types[this.roots[root]].alternatives.map((at) => this.types[at].name);
  }

  alternative(root, kind) {
    return this.types[this.types[this.roots[root]].alternatives.find((at) => (
      this.types[at].name === kind))];
  }

  // The names of what one of a kind holds.
  members(root, kind) {
    return this.alternative(root, kind).members.map(({ name }) => name);
  }

  // One of a kind, well-formed; by chance its values are in no bounds.
  make(random, root, kind) {
    return { [kind]: this.record(random, this.alternative(root, kind)) };
  }

  // The plainest of a kind: first ids, the first of the people, nothing that can be left out.
  plain(root, kind) {
    const record = (type) => Object.fromEntries(type.members
      .filter((member) => member.fallback === undefined
        && this.types[member.type].kind !== 'optional')
      .map((member) => [member.name, value(this.types[member.type], member)]));
    const value = (type, field) => {
      switch (type.kind) {
        case 'integer': return Number(field?.least ?? 0);
        case 'boolean': return false;
        case 'text': return '';
        case 'name': return this.people[0];
        case 'fixed_bytes': return POINTS[type.width] ?? `0x${'11'.repeat(type.width)}`;
        case 'bytes': return '0x00';
        case 'enumeration': return type.labels[0];
        case 'list': return Array.from({ length: Number(field?.least ?? 0) },
          () => value(this.types[type.element]));
        case 'record': return record(type);
        case 'choice': {
          const one = this.types[type.alternatives[0]];
          return { [one.name]: record(one) };
        }
        default: throw new Error(`no contract takes a ${type.kind}`);
      }
    };
    return { [kind]: record(this.alternative(root, kind)) };
  }

  record(random, { members }) {
    const result = {};
    for (const member of members) {
      const type = this.types[member.type];
      const optional = type.kind === 'optional' || member.fallback !== undefined;
      if (optional && random.chance(1, 2)) continue;
      const inner = type.kind === 'optional' ? this.types[type.element] : type;
      result[member.name] = this.value(random, inner, member);
    }
    return result;
  }

  value(random, type, field) {
    switch (type.kind) {
      case 'integer': return this.integer(random, type, field);
      case 'boolean': return random.chance(1, 2);
      case 'text': return random.pick(TEXTS);
      case 'name': return random.pick(this.people);
      case 'fixed_bytes': return fixed(random, type.width);
      case 'bytes': return hex(random, random.pick([0, 1, 32, 48, 96, 97, 1000]));
      case 'enumeration': return random.pick(type.labels);
      case 'list': return this.list(random, type, field);
      case 'record': return this.record(random, type);
      case 'choice': {
        const one = this.types[random.pick(type.alternatives)];
        return { [one.name]: this.record(random, one) };
      }
      default: throw new Error(`no contract takes a ${type.kind}`);
    }
  }

  integer(random, { width }, field) {
    const least = BigInt(field?.least ?? 0);
    const greatest = BigInt(field?.greatest ?? (1n << BigInt(8 * width)) - 1n);
    const edge = random.pick([least, greatest, greatest + 1n]);
    const common = BigInt(random.pick(INTEGERS));
    const value = random.chance(1, 12) || common < least ? edge : common;
    return value < 2n ** 53n && random.chance(1, 2) ? Number(value) : String(value);
  }

  list(random, type, field) {
    const least = Number(field?.least ?? 0);
    const most = Number(field?.greatest ?? 4);
    const count = random.chance(1, 20) ? Math.min(most + 1, 400)
      : Math.min(most, least + random.below(3));
    return Array.from({ length: count }, () => this.value(random, this.types[type.element]));
  }
}

export const hex = (random, size) => `0x${Buffer.from(
  Array.from({ length: size }, () => random.below(256))).toString('hex')}`;

function fixed(random, width) {
  if (POINTS[width] !== undefined && random.chance(1, 2)) return POINTS[width];
  return random.chance(1, 8) ? `0x${'00'.repeat(width)}` : hex(random, width);
}
