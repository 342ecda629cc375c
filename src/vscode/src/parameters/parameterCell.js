'use strict';

/** True for the text of a cell that declares parameters: its first line is the comment «// parameters». */
function isParameterCell(source) {
  return /^\s*\/\/+\s*parameters\s*[.:]*\s*$/i.test(source.trimStart().split('\n')[0]);
}

module.exports = { isParameterCell };
