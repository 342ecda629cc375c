'use strict';

/**
 * A line: where it begins, where its text ends, where its line end ends. Lines end with LF or CRLF; a lone CR is text.
 * @typedef {{ start: number, stop: number, end: number }} Line
 */

/**
 * The lines of a text; what follows the last line end is a line, too, unless it is empty.
 * @param {string} text
 * @param {number} [from]
 * @returns {Line[]}
 */
function splitLines(text, from = 0) {
  const lines = [];
  for (let start = from; start < text.length;) {
    const lf = text.indexOf('\n', start);
    const end = lf < 0 ? text.length : lf + 1;
    let stop = lf < 0 ? text.length : lf;
    if (lf > start && text[lf - 1] === '\r') stop--;
    lines.push({ start, stop, end });
    start = end;
  }
  return lines;
}

/**
 * A cell's text as the editor and the format agree on it: lines end with LF (the editor takes a lone CR for a line end and
 * drops a byte-order mark), and there are no empty lines at the ends.
 * @param {string} source
 */
function normal(source) {
  return source.replace(/\r\n?/g, '\n').replace(/^[\uFEFF\n]+|\n+$/g, '');
}

/**
 * The line end that most lines of a text have.
 * @param {string} text
 */
function lineEndOf(text) {
  const crlf = text.split('\r\n').length - 1;
  return crlf > text.split('\n').length - 1 - crlf ? '\r\n' : '\n';
}

module.exports = { lineEndOf, normal, splitLines };
