'use strict';

const { KernelNames } = require('./names');
const { lineEndOf, splitLines } = require('./lines');

/**
 * How a cell stood in its file: what precedes its text (the separator and empty lines), its text as it was, what follows.
 * @typedef {{ kernel: string, lead: string, body: string, trail: string, last?: true }} Stretch
 *
 * @typedef {{ kernel: string, source: string, line: number, stretch?: Stretch }} DibCell
 *
 * How a notebook stood in its file, cells aside: what precedes the first cell, what empty lines end it, its line end.
 * `text` is the whole, and only there when the meta stands inside of a cell, so that no pieces give the whole.
 * @typedef {{ preamble: string, end: string, lineEnd: string, text?: string }} Origin
 *
 * @typedef {{ cells: DibCell[], origin: Origin, meta?: any, kernels: {name: string, aliases: string[]}[] }} Dib
 */

/** A file that is no notebook; the line counts from 1. */
class DibError extends Error {
  constructor(message, line) {
    super(line === undefined ? message : `Line ${line}: ${message}`);
    this.name = 'DibError';
    this.line = line;
  }
}

/**
 * Reads a notebook.
 * @param {string} text The file's text, its byte-order mark included.
 * @returns {Dib}
 * @throws {DibError} The meta is not JSON, or of a wrong shape.
 */
function readDib(text) {
  const lines = splitLines(text, text.startsWith('\uFEFF') ? 1 : 0);
  const meta = readMeta(text, lines);
  const cells = readCells(text, lines, meta);
  const inPieces = cells.length === 0 || meta.to === 0 || lines[meta.to - 1].end <= cells[0].start;
  const origin = {
    preamble: cells.length === 0 ? text : text.slice(0, cells[0].start),
    end: /[\r\n]*$/.exec(text)[0],
    lineEnd: lineEndOf(text),
    ...(inPieces ? {} : { text }),
  };
  return {
    origin,
    meta: meta.json,
    kernels: meta.kernels,
    cells: cells.map((cell, i) => ({
      kernel: cell.kernel,
      source: cell.body.map(line => text.slice(line.start, line.stop)).join('\n'),
      line: cell.number,
      ...(inPieces ? { stretch: stretchOf(text, cell, cells[i + 1]) } : {}),
    })),
  };
}

function stretchOf(text, cell, next) {
  const from = cell.body[0].start;
  const to = cell.body.at(-1).stop;
  return {
    kernel: cell.kernel,
    lead: text.slice(cell.start, from),
    body: text.slice(from, to),
    trail: text.slice(to, next?.start ?? text.length),
    ...(next ? {} : { last: true }),
  };
}

/** The meta: the lines from its mark up to the next line that starts with «#!». */
function readMeta(text, lines) {
  const from = lines.findIndex(line => text.startsWith('#!meta', line.start));
  if (from < 0) return { from: 0, to: 0, json: undefined, kernels: [] };
  const next = lines.findIndex((line, i) => i > from && text.startsWith('#!', line.start));
  const to = next < 0 ? lines.length : next;
  const raw = text.slice(lines[from].end, lines[to]?.start ?? text.length);
  const json = parseMeta(raw, from + 2);
  return { from, to, json, kernels: kernelsOf(json, from + 1) };
}

function parseMeta(raw, firstLine) {
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (raw.trim() === '') throw new DibError('#!meta must be followed by JSON, but nothing follows it; add the JSON or remove the block.', firstLine - 1);
    const at = Number(/position (\d+)/.exec(error.message)?.[1] ?? raw.search(/\S/));
    const line = firstLine + raw.slice(0, at).split('\n').length - 1;
    throw new DibError(`#!meta must be followed by JSON, but what follows it is not (${error.message}); mend the JSON or remove the block.`, line);
  }
}

/** The kernels that the meta names. Older files have them one level deeper. */
function kernelsOf(json, line) {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) throw new DibError('The notebook\'s meta must be a JSON object.', line);
  const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);
  const outer = [json.polyglot_notebook, json.dotnet_interactive].find(isObject);
  const info = [json.kernelInfo, outer?.kernelInfo, outer].find(isObject);
  const items = info?.items ?? [];
  if (!Array.isArray(items)) throw new DibError('The meta\'s list of kernels, «items», must be an array.', line);
  const kernels = items.map(item => {
    if (typeof item?.name !== 'string' || item.name === '') throw new DibError('Each kernel in the meta\'s «items» must be an object with a «name».', line);
    const aliases = Array.isArray(item.aliases) ? item.aliases.filter(alias => typeof alias === 'string') : [];
    return { name: item.name, aliases };
  });
  refuseClashes(kernels, line);
  return kernels;
}

function refuseClashes(kernels, line) {
  const owners = new Map();
  for (const kernel of kernels) {
    for (const name of new Set([kernel.name, ...kernel.aliases])) {
      if (owners.has(name)) throw new DibError(`The meta gives the name «${name}» to two kernels, ${owners.get(name)} and ${kernel.name}; give it to one.`, line);
      owners.set(name, kernel.name);
    }
  }
}

function readCells(text, lines, meta) {
  const names = new KernelNames(meta.kernels);
  const cells = [];
  let current = { kernel: 'csharp', start: undefined, lines: [] };
  const finish = () => {
    const isFilled = i => lines[i].stop > lines[i].start;
    const first = current.lines.findIndex(isFilled);
    if (first < 0) return;
    const body = current.lines.slice(first, current.lines.findLastIndex(isFilled) + 1);
    cells.push({
      kernel: current.kernel,
      start: current.start ?? lines[body[0]].start,
      number: body[0] + 1,
      body: body.map(i => lines[i]),
    });
  };
  lines.forEach((line, i) => {
    if (i >= meta.from && i < meta.to) return;
    const kernel = names.separator(text.slice(line.start, line.stop));
    if (kernel === undefined) {
      current.lines.push(i);
    } else {
      finish();
      current = { kernel, start: line.start, lines: [] };
    }
  });
  finish();
  return cells;
}

module.exports = { DibError, readDib };
