'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { isParameterCell } = require('../src/parameters/parameterCell');
const { markOf } = require('../src/kernel/markOf');

test('outputs that are not of the cell as it stands, run by this kernel, say so', () => {
  assert.match(markOf({ is: 'skipped', failed: 3 }, true).text, /^Earlier outputs: cell 3 failed/);
  assert.match(markOf({ is: 'skipped', failed: 3 }, false).text, /^Not run, for cell 3 failed/);
  assert.match(markOf({ is: 'not run' }, true).text, /^Earlier outputs/);
  assert.match(markOf({ is: 'changed' }, true).text, /earlier text/);
  for (const silent of [['fresh', true], ['running', true], ['not run', false], ['changed', false]]) assert.equal(markOf({ is: silent[0] }, silent[1]), undefined, silent[0]);
});

test('a cell of parameters is known as the kit knows it', () => {
  for (const text of ['// parameters\nint a = 1;', '\n  //Parameters:\n', '/// parameters.']) assert.ok(isParameterCell(text), text);
  for (const text of ['// parameters of the study', 'int a; // parameters', '', '# parameters']) assert.ok(!isParameterCell(text), text);
});
