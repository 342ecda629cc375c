'use strict';

const { normal } = require('./lines');

/**
 * What the editor keeps of a cell between opening and saving: only where it stood otherwise than this extension would write
 * it. So a cell that was changed differs from its older form in its text alone, and the editor shows one change once.
 * @typedef {{ kernel?: string, lead?: string, body?: string, trail?: string, last?: true }} Standing
 */

/**
 * What was unusual about a cell that was read.
 * @param {import('./reader').DibCell} cell
 * @param {import('./reader').Origin} origin
 * @param {boolean} isOfItsLanguage False where the cell's language does not tell its kernel.
 * @returns {Standing}
 */
function standingOf({ kernel, source, stretch }, origin, isOfItsLanguage) {
  if (stretch === undefined) return { kernel };
  const standing = isOfItsLanguage ? {} : { kernel };
  if (stretch.lead !== usualLead(kernel, origin)) Object.assign(standing, { kernel, lead: stretch.lead });
  // An empty body tells a cell that was read empty from one that was emptied.
  if (stretch.body !== usualBody(source, origin) || normal(source) === '') standing.body = stretch.body;
  if (stretch.trail !== (stretch.last ? origin.end : usualTrail(origin))) {
    standing.trail = stretch.trail;
    if (stretch.last) standing.last = true;
  }
  return standing;
}

/**
 * How a cell stood in its file, for the writer; undefined for a cell that did not come from the file, or was emptied.
 * @param {Standing | undefined} standing
 * @param {{ kernel: string, source: string }} cell As it is now.
 * @param {import('./reader').Origin | undefined} origin
 * @returns {import('./reader').Stretch | undefined}
 */
function stretchFrom(standing, { kernel, source }, origin) {
  if (standing === undefined || origin === undefined || origin.text !== undefined) return undefined;
  if (standing.body === undefined && normal(source) === '') return undefined;
  return {
    kernel: standing.lead === undefined ? kernel : standing.kernel,
    lead: standing.lead ?? usualLead(kernel, origin),
    body: standing.body ?? usualBody(source, origin),
    trail: standing.trail ?? usualTrail(origin),
    ...(standing.last ? { last: true } : {}),
  };
}

const usualLead = (kernel, { lineEnd }) => `#!${kernel}${lineEnd}${lineEnd}`;
const usualBody = (source, { lineEnd }) => normal(source).replaceAll('\n', lineEnd);
const usualTrail = ({ lineEnd }) => lineEnd + lineEnd;

module.exports = { standingOf, stretchFrom };
