// JSON Schemas in the layout that cosmwasm-schema writes and its ecosystem's generators read, made
// from the table of types that `surety schema --contract-types` prints.
const DRAFT = 'http://json-schema.org/draft-07/schema#';

// Questions that always have an answer; the others answer null where there is no such thing.
const ALWAYS = new Set(['host', 'status', 'rules', 'accounts', 'participants', 'assembly']);

// Answers that are records of another name than the question.
const ANSWERS = { dealing: 'key_dealing', evidence: 'duty_evidence', signed_entry: 'signed' };

const STRINGS = {
  Uint64: 'A whole number below 2^64, in decimal digits.',
  Uint128: 'A whole number below 2^128, in decimal digits.',
  Uint256: 'A whole number below 2^256, in decimal digits.',
  Address: 'An address of the chain.',
  Hex: '0x and lowercase hexadecimal digits, two a byte.',
};

const pascal = (name) => name.replace(/(^|_)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
const reference = (name) => ({ $ref: `#/definitions/${name}` });

class Generator {
  constructor(table) {
    this.types = table.types;
    this.roots = table.roots;
    this.views = new Set(this.types[this.roots.answer].alternatives);
    this.messages = new Set(['execute_msg', 'query_msg']
      .flatMap((root) => this.types[this.roots[root]].alternatives));
    this.taken = new Map();
  }

  // One document: the schema of a type and the definitions that it refers to.
  document(title, body) {
    this.definitions = {};
    const schema = body(this);
    const definitions = Object.fromEntries(Object.entries(this.definitions).sort());
    return { $schema: DRAFT, title, ...schema,
      ...(Object.keys(definitions).length > 0 ? { definitions } : {}) };
  }

  named(name) {
    this.definitions[name] ??= { description: STRINGS[name], type: 'string' };
    return reference(name);
  }

  integer(type, field) {
    if (type.width > 16) return this.named('Uint256');
    if (type.width > 8) return this.named('Uint128');
    if (type.width > 4) return this.named('Uint64');
    const bounds = { minimum: Number(field?.least ?? 0) };
    if (field?.greatest !== undefined) bounds.maximum = Number(field.greatest);
    return { type: 'integer', format: `uint${8 * type.width}`, ...bounds };
  }

  list(type, field) {
    const bounds = {};
    if (field?.least !== undefined) bounds.minItems = Number(field.least);
    if (field?.greatest !== undefined) bounds.maxItems = Number(field.greatest);
    return { type: 'array', items: this.schema(type.element), ...bounds };
  }

  // Generators know this form of a plain type that may be null, and the other of a definition.
  optional(schema) {
    if (typeof schema.type === 'string' && schema.enum === undefined) {
      return { ...schema, type: [schema.type, 'null'] };
    }
    return { anyOf: [schema, { type: 'null' }] };
  }

  // The schema of a value; records become definitions.
  schema(index, field) {
    const type = this.types[index];
    switch (type.kind) {
      case 'integer': return this.integer(type, field);
      case 'boolean': return { type: 'boolean' };
      case 'text': return { type: 'string' };
      case 'name': return field?.unit ? { type: 'string' } : this.named('Address');
      case 'bytes': case 'fixed_bytes': return this.named('Hex');
      case 'enumeration': return { type: 'string', enum: type.labels };
      case 'optional': return this.optional(this.schema(type.element, field));
      case 'list': return this.list(type, field);
      case 'record': return this.definition(index);
      case 'choice': return this.choice(index);
      default: throw new Error(`no contract takes or answers a ${type.kind}`);
    }
  }

  // An answer and the record that it shows may have one name, and generators put all documents
  // into one.
  definition(index) {
    const type = this.types[index];
    const shared = this.types.some((other, at) => at !== index && other.kind === 'record'
      && other.name === type.name && !this.messages.has(at));
    const name = pascal(type.name) + (shared && this.views.has(index) ? 'View' : '');
    if ((this.taken.get(name) ?? index) !== index) throw new Error(`two types are named ${name}`);
    this.taken.set(name, index);
    if (this.definitions[name] === undefined) {
      this.definitions[name] = {};
      this.definitions[name] = this.record(type);
    }
    return reference(name);
  }

  property(member) {
    const type = this.types[member.type];
    const unit = member.unit ?? type.unit;
    const description = [member.meaning, ...(unit ? [`Unit: ${unit}.`] : []),
      ...(member.fallback === undefined ? [] : [`Left out: ${member.fallback}.`])].join(' ');
    const schema = this.schema(member.type, member);
    return schema.$ref === undefined ? { ...schema, description }
      : { description, allOf: [schema] };
  }

  record(type) {
    const required = type.members.filter((member) => member.fallback === undefined
      && this.types[member.type].kind !== 'optional').map(({ name }) => name);
    return {
      ...(type.meaning ? { description: type.meaning } : {}), type: 'object',
      ...(required.length > 0 ? { required } : {}),
      properties: Object.fromEntries(type.members.map((m) => [m.name, this.property(m)])),
      additionalProperties: false,
    };
  }

  // A message, or a value of several kinds: an object with one key, its kind.
  choice(index) {
    const alternatives = this.types[index].alternatives.map((at) => {
      const { meaning, ...type } = this.types[at];
      return { description: meaning, type: 'object', required: [type.name],
        properties: { [type.name]: this.record(type) }, additionalProperties: false };
    });
    return { oneOf: alternatives };
  }

  answers() {
    const queries = this.types[this.roots.query_msg].alternatives.map((at) => this.types[at].name);
    const all = [this.roots.host_response, ...this.types[this.roots.answer].alternatives];
    return queries.map((name) => {
      const index = all.find((at) => this.types[at].name === (ANSWERS[name] ?? name));
      if (index === undefined) throw new Error(`the query ${name} has no answer of its name`);
      const type = this.types[index];
      const title = pascal(name);
      if (ALWAYS.has(name)) {
        return [name, this.document(`${title}Response`, () => this.record(type))];
      }
      return [name, this.document(`Nullable_${title}Response`, () => (
        { anyOf: [this.definitionOf(`${title}Response`, type), { type: 'null' }] }))];
    });
  }

  definitionOf(name, type) {
    this.definitions[name] = this.record(type);
    return reference(name);
  }
}

// The documents by file name, below the folder of schemas.
export function schemaFiles(table, version) {
  const generator = new Generator(table);
  const record = (root) => generator.record(generator.types[generator.roots[root]]);
  const choice = (root) => generator.choice(generator.roots[root]);
  const parts = {
    instantiate: generator.document('InstantiateMsg', () => record('instantiate_msg')),
    execute: generator.document('ExecuteMsg', () => choice('execute_msg')),
    query: generator.document('QueryMsg', () => choice('query_msg')),
    migrate: generator.document('MigrateMsg', () => record('migrate_msg')),
  };
  const responses = Object.fromEntries(generator.answers());
  const whole = { contract_name: 'surety', contract_version: version, idl_version: '1.0.0',
    ...parts, sudo: null, responses };
  const files = { 'surety.json': whole };
  for (const [name, schema] of Object.entries(parts)) files[`raw/${name}.json`] = schema;
  for (const [name, schema] of Object.entries(responses)) {
    files[`raw/response_to_${name}.json`] = schema;
  }
  return files;
}
