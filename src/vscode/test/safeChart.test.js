'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');

// The renderer's files are modules of the browser; Node takes one from a data address.
const source = readFileSync(join(__dirname, '..', 'renderer', 'safeChart.js'), 'utf8');
const loading = import(`data:text/javascript,${encodeURIComponent(source)}`);

test('a chart sets how it is handled and no option of the renderer', async () => {
  const { safeConfig } = await loading;
  assert.deepEqual(safeConfig({ scrollZoom: true, plotlyServerURL: 'https://x.invalid', topojsonURL: 'https://x.invalid', showLink: true, responsive: true }), { scrollZoom: true });
  assert.deepEqual(safeConfig(undefined), {});
  assert.deepEqual(safeConfig(JSON.parse('{"__proto__": {"scrollZoom": true}}')), {});
});

test('nothing is loaded from an address', async () => {
  const { safeData, safeLayout } = await loading;
  const within = 'data:image/png;base64,AAAA';
  const layout = safeLayout({ title: 'Lamps', images: [{ source: 'https://x.invalid/a.png' }, { source: '//x.invalid/a.png' }, { source: within }, {}], template: { layout: { images: [{ source: 'http://x.invalid' }] } } });
  assert.deepEqual(layout.images, [{ source: within }]);
  assert.deepEqual(layout.template.layout.images, []);
  for (const type of ['scattermap', 'scattermapbox', 'densitymap', 'choroplethmapbox']) assert.throws(() => safeData([{ type }]), /loads its map from an address/);
  assert.throws(() => safeData([{ type: 'image', source: 'https://x.invalid/a.png' }]), /not at an address/);
  assert.equal(safeData([{ type: 'bar' }, { type: 'heatmap' }, { type: 'image', source: within }]).length, 3);
});
