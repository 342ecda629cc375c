'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');

// The renderer's files are modules of the browser; Node takes one from a data address.
const source = readFileSync(join(__dirname, '..', 'renderer', 'theme.js'), 'utf8');
const loading = import(`data:text/javascript,${encodeURIComponent(source)}`);
const themed = async (...args) => (await loading).themed(...args);
const onDark = { '#1a1a1a': '#e8e6e1', '#0072b2': '#4a9fdc' };

test('in a dark theme the kit’s colours have others in their place, and the chart given is left alone', async () => {
  const chart = { data: [{ marker: { color: ['#0072B2', '#123456'] } }], layout: { font: { color: '#1a1a1a' }, paper_bgcolor: '#ffffff', plot_bgcolor: '#ffffff' } };
  const before = JSON.stringify(chart);
  const shown = await themed(chart, true, onDark);
  assert.deepEqual(shown.data[0].marker.color, ['#4a9fdc', '#123456']);
  assert.equal(shown.layout.font.color, '#e8e6e1');
  assert.equal(shown.layout.paper_bgcolor, 'rgba(0,0,0,0)');
  assert.equal(JSON.stringify(chart), before);
});

test('a chart that says no colours is legible on dark ground, and keeps what it says', async () => {
  const { layout } = await themed({ data: [], layout: { xaxis: { gridcolor: '#ff0000' }, yaxis2: {}, plot_bgcolor: '#eeeeee' } }, true, onDark);
  assert.equal(layout.font.color, '#e8e6e1');
  assert.equal(layout.xaxis.gridcolor, '#ff0000');
  assert.equal(layout.yaxis2.gridcolor, '#3a3b40');
  assert.equal(layout.plot_bgcolor, '#eeeeee');
});

test('in a light theme a chart lies on the editor’s ground in its own colours', async () => {
  const shown = await themed({ data: [{ line: { color: '#0072b2' } }], layout: { font: { color: '#1a1a1a' } } }, false, onDark);
  assert.equal(shown.data[0].line.color, '#0072b2');
  assert.deepEqual(shown.layout, { font: { color: '#1a1a1a' }, paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)' });
});
