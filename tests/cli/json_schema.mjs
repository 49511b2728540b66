// As much of JSON Schema (draft 2020-12) as the generated schemas use, so that what the program
// prints can be held against what it says it prints. An unknown keyword is an error.
const CHECKS = {
  $schema: () => [],
  $id: () => [],
  $defs: () => [],
  title: () => [],
  description: () => [],
  default: () => [],
  $ref: (schema, value, at, root) => {
    const name = schema.$ref.replace('#/$defs/', '');
    return check(root.$defs[name], value, at, root);
  },
  type: ({ type }, value, at) => {
    const is = {
      object: value !== null && typeof value === 'object' && !Array.isArray(value),
      array: Array.isArray(value),
      string: typeof value === 'string',
      integer: Number.isInteger(value),
      boolean: typeof value === 'boolean',
      null: value === null,
    };
    return [type].flat().some((name) => is[name]) ? [] : [`${at}: is no ${type}`];
  },
  minimum: ({ minimum }, value, at) =>
    (typeof value !== 'number' || value >= minimum ? [] : [`${at}: below ${minimum}`]),
  maximum: ({ maximum }, value, at) =>
    (typeof value !== 'number' || value <= maximum ? [] : [`${at}: above ${maximum}`]),
  minLength: ({ minLength }, value, at) =>
    (typeof value !== 'string' || value.length >= minLength ? [] : [`${at}: too short`]),
  maxLength: ({ maxLength }, value, at) =>
    (typeof value !== 'string' || value.length <= maxLength ? [] : [`${at}: too long`]),
  pattern: ({ pattern }, value, at) => (typeof value !== 'string' ||
    new RegExp(pattern, 'u').test(value) ? [] : [`${at}: ${pattern}`]),
  enum: (schema, value, at) => (schema.enum.includes(value) ? [] : [`${at}: none of the labels`]),
  const: (schema, value, at) => (schema.const === value ? [] : [`${at}: is not ${schema.const}`]),
  minItems: ({ minItems }, value, at) =>
    (!Array.isArray(value) || value.length >= minItems ? [] : [`${at}: too few`]),
  maxItems: ({ maxItems }, value, at) =>
    (!Array.isArray(value) || value.length <= maxItems ? [] : [`${at}: too many`]),
  items: ({ items }, value, at, root) => (Array.isArray(value)
    ? value.flatMap((element, index) => check(items, element, `${at}/${index}`, root)) : []),
  properties: ({ properties }, value, at, root) => Object.entries(properties)
    .filter(([key]) => isObject(value) && key in value)
    .flatMap(([key, schema]) => check(schema, value[key], `${at}/${key}`, root)),
  additionalProperties: (schema, value, at) => Object.keys(isObject(value) ? value : {})
    .filter((key) => !(key in (schema.properties ?? {}))).map((key) => `${at}/${key}: unknown`),
  required: ({ required }, value, at) => required
    .filter((key) => isObject(value) && !(key in value)).map((key) => `${at}: lacks ${key}`),
  anyOf: ({ anyOf }, value, at, root) => some(anyOf, value, at, root),
  oneOf: ({ oneOf }, value, at, root) => some(oneOf, value, at, root),
  minProperties: ({ minProperties }, value, at) =>
    (!isObject(value) || Object.keys(value).length >= minProperties ? [] : [`${at}: too few keys`]),
  maxProperties: ({ maxProperties }, value, at) => (!isObject(value) ||
    Object.keys(value).length <= maxProperties ? [] : [`${at}: too many keys`]),
};

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

function some(schemas, value, at, root) {
  const faults = schemas.map((schema) => check(schema, value, at, root));
  return faults.some((list) => list.length === 0) ? [] : faults[0];
}

function check(schema, value, at, root) {
  return Object.keys(schema).flatMap((keyword) => {
    if (!(keyword in CHECKS)) return [`${at}: the schema's keyword ${keyword} is not known here`];
    return CHECKS[keyword](schema, value, at, root);
  });
}

/** Every way in which the value is not what the schema says; empty where it is. */
export const validate = (schema, value) => check(schema, value, '', schema);
