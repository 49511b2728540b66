// What the page asks of the editor, which is loaded late.

import type { Problem } from './protocol.js';

export interface EditorHandle {
  text(): string;
  replace(text: string): void;
  /** Marks the place of a problem and goes there; without one, marks nothing. */
  show(problem: Problem | undefined): void;
  focus(): void;
  close(): void;
}

export type CreateEditor = (
  parent: HTMLElement, text: string, onEdit: () => void,
) => EditorHandle;
