// C++ source as the rules see it: comments and literals blanked, lines and columns kept.

const RAW_STRING = /R"([^(\s]*)\(/y;

// Where the literal that opens at `start` with `quote` ends: the index after its closing quote.
function endOfLiteral(text, start, quote) {
  let at = start + 1;
  while (at < text.length && text[at] !== quote && text[at] !== '\n') {
    at += text[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

function endOfRawString(text, start) {
  RAW_STRING.lastIndex = start;
  const [opening, tag] = RAW_STRING.exec(text);
  const end = text.indexOf(`)${tag}"`, start + opening.length);
  return end < 0 ? text.length : end + tag.length + 2;
}

const orEnd = (text, index) => (index < 0 ? text.length : index);

// Where the comment or literal that begins at `at` ends; `at` itself where none begins there.
function endOfOpaque(text, at) {
  const two = text.slice(at, at + 2);
  if (two === '//') return orEnd(text, text.indexOf('\n', at));
  if (two === '/*') {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  RAW_STRING.lastIndex = at;
  if (RAW_STRING.test(text) && !/\w/.test(text[at - 1] ?? ' ')) return endOfRawString(text, at);
  if (text[at] === '"') return endOfLiteral(text, at, '"');
  const separator = text[at] === "'" && /[0-9a-fA-F]/.test(text[at - 1] ?? ' ');
  if (text[at] === "'" && !separator) return endOfLiteral(text, at, "'");
  return at;
}

// An #include line names its header in quotes, which must stay readable.
const isInclude = (text, at) => /^[ \t]*#[ \t]*include[ \t]*$/.test(
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at));

export function blanked(text) {
  let out = '';
  for (let at = 0; at < text.length;) {
    const end = Math.min(endOfOpaque(text, at), text.length);
    if (end === at || (text[at] === '"' && isInclude(text, at))) {
      const next = Math.max(end, at + 1);
      out += text.slice(at, next);
      at = next;
    } else {
      out += text.slice(at, end).replace(/[^\n]/g, ' ');
      at = end;
    }
  }
  return out;
}

const NO_FUNCTION = /^\s*(?:template\s*<[^{]*>\s*)?(?:namespace|class|struct|enum|union|extern)\b/;

// The bodies of functions in blanked text, outermost first: first line and number of lines.
export function functionsOf(source) {
  // A directive ends no statement, so it would be read as part of what follows it.
  const code = source.replace(/^[ \t]*#(?:.*\\\n)*.*$/gm, (text) => text.replace(/[^\n]/g, ' '));
  const functions = [];
  const open = [];
  let header = 0;
  let inside = 0;
  let line = 1;
  for (let at = 0; at < code.length; ++at) {
    const char = code[at];
    if (char === '\n') ++line;
    if (char === '{') {
      const text = code.slice(header, at);
      const isFunction = inside === 0 && text.includes('(') && !NO_FUNCTION.test(text);
      open.push({ isFunction, line });
      if (isFunction) ++inside;
    }
    if (char === '}') {
      const block = open.pop();
      if (block?.isFunction) {
        --inside;
        functions.push({ line: block.line, lines: line - block.line + 1 });
      }
    }
    if (char === '{' || char === '}' || char === ';') header = at + 1;
  }
  return functions;
}
