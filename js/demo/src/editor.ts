// The editor, a bundle of its own that is loaded only when it is opened.

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching, defaultHighlightStyle, foldGutter, foldKeymap, HighlightStyle,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import {
  EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

import type { EditorHandle } from './editor_types.js';
import type { Problem } from './protocol.js';

const style = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: tags.number, color: 'var(--warn)' },
  { tag: [tags.bool, tags.null], color: 'var(--bad)' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--text)' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '13px', lineHeight: '1.5' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunken)', color: 'var(--text-soft)', borderColor: 'var(--line)',
  },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--select) !important',
  },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: 'var(--sunken)', color: 'var(--text)', borderColor: 'var(--line)',
  },
});

// Columns of the module count code points; those of the editor count UTF-16 units.
function placeOf(view: EditorView, problem: Problem): number | undefined {
  const { line, column } = problem;
  if (!line || line > view.state.doc.lines) return undefined;
  const at = view.state.doc.line(line);
  const before = [...at.text].slice(0, Math.max(0, (column ?? 1) - 1)).join('').length;
  return Math.min(at.to, at.from + before);
}

function create(parent: HTMLElement, text: string, onEdit: () => void): EditorHandle {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), foldGutter(), history(), bracketMatching(), highlightActiveLine(),
        highlightActiveLineGutter(), highlightSelectionMatches(), json(), lintGutter(), theme,
        syntaxHighlighting(style), syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        EditorView.contentAttributes.of({ 'aria-label': 'Fixture as JSON' }),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap,
          indentWithTab]),
        EditorView.updateListener.of((update) => { if (update.docChanged) onEdit(); }),
      ],
    }),
  });
  // It scrolls, so it must be reachable without a pointer.
  view.scrollDOM.tabIndex = 0;
  return {
    text: () => view.state.doc.toString(),
    replace(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    show(problem) {
      const from = problem && placeOf(view, problem);
      if (!problem || from === undefined) {
        view.dispatch(setDiagnostics(view.state, []));
        return;
      }
      const to = Math.min(view.state.doc.length, from + 1);
      view.dispatch(setDiagnostics(view.state, [
        { from: Math.min(from, Math.max(0, to - 1)), to, severity: 'error',
          message: problem.sentence }]));
      view.dispatch({
        selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

(globalThis as Record<string, unknown>)['suretyEditor'] = create;
