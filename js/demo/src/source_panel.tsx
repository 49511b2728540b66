// The fixture as text: edited, replayed, saved. The module reads it and says where it is wrong.

import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import type { CreateEditor, EditorHandle } from './editor_types.js';
import { busy, exampleId, load, problem, source, sourceName } from './state.js';

const edited = signal(false);
const failed = signal('');

let loading: Promise<CreateEditor> | undefined;
function editorBundle(): Promise<CreateEditor> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = './editor.js';
    script.onload = () =>
      resolve((globalThis as Record<string, unknown>)['suretyEditor'] as CreateEditor);
    script.onerror = () => {
      loading = undefined;
      reject(new Error('The editor could not be loaded.'));
    };
    document.head.append(script);
  });
  return loading;
}

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = sourceName.peek() || 'fixture.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export function SourcePanel(): preact.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    editorBundle().then((create) => {
      if (gone) return;
      editor.current = create(place.current!, source.peek(), () => (edited.value = true));
      editor.current.show(problem.peek());
      edited.value = false;
    }, (error: unknown) => (failed.value = String(error)));
    return () => {
      gone = true;
      editor.current?.close();
      editor.current = undefined;
    };
  }, []);
  const text = source.value;
  useEffect(() => {
    if (!editor.current || editor.current.text() === text) return;
    editor.current.replace(text);
    edited.value = false;
  }, [text]);
  const wrong = problem.value;
  useEffect(() => editor.current?.show(wrong), [wrong]);
  const replay = async (): Promise<void> => {
    if (!editor.current) return;
    exampleId.value = '';
    if (await load(editor.current.text(), sourceName.peek())) edited.value = false;
  };
  return (
    <>
      <div class="choice">
        <button type="button" class="primary" disabled={busy.value} onClick={() => void replay()}>
          Replay this text</button>
        <button type="button" onClick={() => save(editor.current?.text() ?? source.peek())}>
          Save as a file</button>
        {edited.value && <span class="tag warn">edited, not replayed</span>}
      </div>
      {failed.value && <p class="refusal">{failed.value}</p>}
      <p class="says">Expectations that an edit changes show up as differences; the state root is
        one of them. Leave <code>expect</code>, <code>opening</code> and <code>state_root</code> out
        to play without any.</p>
      <div ref={place} class="editor" />
    </>
  );
}
