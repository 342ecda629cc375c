'use strict';

/**
 * The outputs of one cell, with what they belong to.
 * @typedef {{ kernel: string, source: string, outputs: { items: { mime: string, data: Uint8Array }[], metadata?: object }[] }} Kept
 */

/**
 * Which of the kept outputs belong to which cell: those of the same kernel and the same text, in their order, each once.
 * @template T
 * @param {(Kept & T)[]} kept
 * @param {{ kernel: string, source: string }[]} cells
 * @returns {((Kept & T) | undefined)[]} For each cell what was kept of it.
 */
function match(kept, cells) {
  const waiting = new Map();
  for (const entry of kept) {
    const key = keyOf(entry);
    waiting.set(key, [...(waiting.get(key) ?? []), entry]);
  }
  return cells.map(cell => waiting.get(keyOf(cell))?.shift());
}

const keyOf = ({ kernel, source }) => `${kernel}\n${source}`;

/**
 * The kept outputs as the text of a file.
 * @param {Kept[]} kept
 */
function write(kept) {
  return JSON.stringify(kept.map(({ kernel, source, outputs }) => ({
    kernel,
    source,
    outputs: outputs.map(({ items, metadata }) => ({ metadata, items: items.map(({ mime, data }) => ({ mime, data: Buffer.from(data).toString('base64') })) })),
  })));
}

/**
 * Reads what `write` wrote; nothing where it is something else.
 * @param {string} text
 * @returns {Kept[]}
 */
function read(text) {
  try {
    return JSON.parse(text).map(({ kernel, source, outputs }) => ({
      kernel,
      source,
      outputs: outputs.map(({ items, metadata }) => ({ metadata, items: items.map(({ mime, data }) => ({ mime, data: Buffer.from(data, 'base64') })) })),
    }));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return [];
    throw error;
  }
}

module.exports = { match, read, write };
