'use strict';

const { KernelNames } = require('./names');
const { normal, splitLines } = require('./lines');
const { DibError, readDib } = require('./reader');

/**
 * A cell to be written: its kernel, its text, and how it stood in the file that it came from, if it came from one.
 * @typedef {{ kernel: string, source: string, stretch?: import('./reader').Stretch }} Cell
 *
 * The text, and the lines of cells that a reader will take for the start of another cell: cell and line count from 1.
 * @typedef {{ text: string, splits: { cell: number, line: number, text: string }[] }} Written
 */

/**
 * Writes a notebook. What was read and not changed comes out as it was; in a changed notebook, cells that did not change
 * keep their characters, and changed ones the characters around the change.
 * @param {Cell[]} cells
 * @param {import('./reader').Origin} [origin] How the notebook stood in its file; left out for a new one.
 * @returns {Written}
 * @throws {DibError} The text would be no notebook any more.
 */
function writeDib(cells, origin) {
  if (origin?.text !== undefined && readsBack(origin.text, cells)) return { text: origin.text, splits: [] };
  const isNew = origin === undefined || (cells.every(cell => !cell.stretch) && cells.some(isWritten) && !/^\uFEFF?#!meta/m.test(origin.preamble));
  const kept = origin?.text === undefined && !isNew ? keepingWhatDidNotChange(cells, origin) : undefined;
  if (kept !== undefined && readsBack(kept, cells)) return { text: kept, splits: [] };

  const whole = canonical(cells, origin);
  if (readsBack(whole, cells)) return { text: whole, splits: [] };
  const text = kept !== undefined && isReadable(kept) ? kept : whole;
  return { text, splits: splitsOf(cells, readDib(text).kernels) };
}

/** True when a reader makes these cells of the text, empty ones aside. */
function readsBack(text, cells) {
  try {
    const back = readDib(text).cells.map(cell => ({ kernel: cell.kernel, source: normal(cell.source) })).filter(cell => cell.source !== '');
    const wanted = cells.map(cell => ({ kernel: cell.kernel, source: normal(cell.source) })).filter(cell => cell.source !== '');
    return back.length === wanted.length && back.every((cell, i) => cell.kernel === wanted[i].kernel && cell.source === wanted[i].source);
  } catch (error) {
    if (error instanceof DibError) return false;
    throw error;
  }
}

function isReadable(text) {
  try {
    readDib(text);
    return true;
  } catch (error) {
    if (error instanceof DibError) return false;
    throw error;
  }
}

/** The pieces of the file in their new order; a blank line goes before and after what was put in, none is taken away. */
function keepingWhatDidNotChange(cells, origin) {
  const { lineEnd } = origin;
  let text = origin.preamble;
  let before;
  for (const cell of cells.filter(isWritten)) {
    const isFirst = before === undefined;
    const isPutIn = cell.stretch === undefined || (!isFirst && (before.stretch === undefined || before.stretch.last));
    text = endLine(text, lineEnd, isPutIn);
    text += pieceOf(cell, lineEnd, isFirst);
    before = cell;
  }
  return before === undefined || before.stretch?.last ? text : text.replace(/[\r\n]*$/, '') + origin.end;
}

/** An empty cell has no place in the format, unless it is one that was read (of nothing but line ends that the editor knows). */
function isWritten(cell) {
  return normal(cell.source) !== '' || (cell.stretch !== undefined && normal(sourceOf(cell.stretch.body)) === '');
}

function endLine(text, lineEnd, emptyLineToo) {
  if (text === '' || text === '\uFEFF') return text;
  const ended = text.endsWith('\n') ? text : text + lineEnd;
  return emptyLineToo && !/\n\r?\n$/.test(ended) ? ended + lineEnd : ended;
}

function pieceOf(cell, lineEnd, isFirst) {
  if (cell.stretch === undefined) return `#!${cell.kernel}${lineEnd}${lineEnd}${normal(cell.source).replaceAll('\n', lineEnd)}${lineEnd}`;

  const { lead, body, trail } = cell.stretch;
  const isSame = normal(cell.source) === normal(sourceOf(body));
  return leadOf(cell, lineEnd, isFirst) + (isSame ? body : changedBody(body, normal(cell.source), lineEnd)) + trail;
}

/** The separator and what stands between it and the text. Text before the first separator needs none while it is first and C#. */
function leadOf({ kernel, stretch }, lineEnd, isFirst) {
  if (!stretch.lead.startsWith('#!')) return isFirst && kernel === stretch.kernel ? stretch.lead : `#!${kernel}${lineEnd}${lineEnd}`;
  return kernel === stretch.kernel ? stretch.lead : stretch.lead.replace(/^[^\r\n]*/, () => `#!${kernel}`);
}

/** A stretch's text as the reader gave it to the editor. */
function sourceOf(body) {
  return splitLines(body).map(line => body.slice(line.start, line.stop)).join('\n');
}

/** The new text with the lines at its start and end as they were, where they are the same: a file may mix line ends. */
function changedBody(body, source, lineEnd) {
  const old = splitLines(body).map(line => ({ text: body.slice(line.start, line.stop), end: body.slice(line.stop, line.end) }));
  const lines = source.split('\n');
  const most = Math.min(old.length, lines.length);
  let head = 0;
  while (head < most && old[head].text === lines[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail).text === lines.at(-1 - tail)) tail++;
  return lines.map((text, i) => {
    if (i === lines.length - 1) return text;
    const was = i < head ? old[i] : i >= lines.length - tail ? old[old.length - lines.length + i] : undefined;
    return text + (was?.end || lineEnd);
  }).join('');
}

/** The notebook as a new file. */
function canonical(cells, origin) {
  const lineEnd = origin?.lineEnd ?? '\n';
  const filled = cells.filter(cell => normal(cell.source) !== '');
  const blocks = filled.map(cell => lineEnd + pieceOf({ kernel: cell.kernel, source: cell.source }, lineEnd, false));
  const mark = origin?.preamble.startsWith('\uFEFF') ? '\uFEFF' : '';
  return `${mark}#!meta${lineEnd}${lineEnd}${metaOf(filled, origin)}${lineEnd}${blocks.join('')}`;
}

/** The meta as one line: the old one with the kernels that it does not know put in. */
function metaOf(cells, origin) {
  const old = origin === undefined ? undefined : readDib(origin.text ?? origin.preamble);
  const names = new KernelNames(old?.kernels);
  const used = new Set(cells.map(cell => cell.kernel));
  const missing = [...used].filter(kernel => (old?.meta === undefined ? kernel !== 'csharp' : !names.knows(kernel))).sort();
  const item = name => ({ name, languageName: name, aliases: [] });
  if (old?.meta === undefined) {
    return JSON.stringify({ kernelInfo: { defaultKernelName: 'csharp', items: ['csharp', ...missing].map(item) } });
  }
  if (missing.length === 0) return JSON.stringify(old.meta);

  const items = [...(old.meta.kernelInfo?.items ?? old.kernels.map(kernel => ({ ...item(kernel.name), aliases: kernel.aliases }))), ...missing.map(item)];
  return JSON.stringify({ ...old.meta, kernelInfo: { defaultKernelName: 'csharp', ...old.meta.kernelInfo, items } });
}

function splitsOf(cells, kernels) {
  const names = new KernelNames(kernels);
  return cells.flatMap((cell, i) => normal(cell.source).split('\n')
    .map((text, line) => ({ cell: i + 1, line: line + 1, text }))
    .filter(found => names.separator(found.text) !== undefined));
}

module.exports = { writeDib };
