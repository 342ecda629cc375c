'use strict';

/**
 * What is told of a cell.
 * @param {{ is: string, failed?: number }} condition As the session knows it.
 * @param {boolean} hasOutputs
 * @returns {{ icon: string, text: string, tooltip?: string } | undefined}
 */
function markOf({ is, failed }, hasOutputs) {
  const again = 'Run the cell to renew its outputs.';
  switch (is) {
    case 'starting':
      return { icon: 'sync~spin', text: 'Starting the kernel…', tooltip: 'The first start after an update or a build takes longest.' };
    case 'skipped':
      return hasOutputs
        ? { icon: 'warning', text: `Earlier outputs: cell ${failed} failed, so this one was not run`, tooltip: again }
        : { icon: 'circle-slash', text: `Not run, for cell ${failed} failed` };
    case 'not run':
      return hasOutputs ? { icon: 'history', text: 'Earlier outputs, not of this kernel', tooltip: again } : undefined;
    case 'changed':
      return hasOutputs ? { icon: 'history', text: 'Outputs of an earlier text of this cell', tooltip: again } : undefined;
    default:
      return undefined;
  }
}

module.exports = { markOf };
