// A scholar's session in Notebook 6.4: open each notebook, run all, see charts and tables; then an endless cell is
// interrupted, the kernel comes back, and goes on. Usage: notebook.mjs ADDRESS-OF-THE-SERVER FOLDER-FOR-SCREENSHOTS
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [url, shots] = process.argv.slice(2);
const patience = 120_000;

const must = (holds, words) => { if (!holds) throw new Error(words); };
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

async function answers() {
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(`${url}api?token=e2e`).then(reply => reply.ok, () => false)) return;
    await sleep(200);
  }
  throw new Error('The notebook server did not come up.');
}

const executable = process.env.ASL_CHROMIUM
  ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
  ?? chromium.executablePath();

const idle = page => page.waitForFunction(
  () => Jupyter?.notebook?.kernel?.is_connected() && !document.querySelector('.code_cell.running') && document.querySelector('.kernel_idle_icon'),
  null, { timeout: patience });

async function runAll(browser, url, name) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });
  await page.goto(`${url}notebooks/${name}?token=e2e`);
  await page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected(), null, { timeout: patience });
  must(await page.evaluate(() => Jupyter.notebook.kernel.name) === 'asl', `${name} runs with another kernel.`);
  await page.evaluate(() => Jupyter.notebook.execute_all_cells());
  await page.waitForFunction(() => Jupyter.notebook.get_cells().every(cell => cell.cell_type !== 'code' || typeof cell.input_prompt_number === 'number'), null, { timeout: patience });
  await idle(page);
  // Networks of a few people are a sentence in the place of a picture.
  const isSaid = await page.locator('.output').filter({ hasText: 'Too few are joined for a picture' }).count() > 0;
  if (!isSaid) await page.waitForFunction(() => document.querySelectorAll('.output .main-svg').length > 0, null, { timeout: patience });

  must(await page.locator('.output_error').count() === 0, `${name} shows an error.`);
  must(await page.locator('.output table tbody tr').count() > 0, `${name} shows no table.`);
  const charts = await page.evaluate(() => [...document.querySelectorAll('.js-plotly-plot')].map(plot => plot.getBoundingClientRect().height));
  must((isSaid || charts.length > 0) && charts.every(height => height > 100), `${name}: charts of heights ${charts}.`);
  await shootCharts(page, name);
  await page.locator('.output table:visible').first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(shots, `${name}.table.png`) });
  await sortByKeyboard(page, name);
  await searchTable(page, name);
  console.log(`${name}: ${charts.length} charts, ${await page.locator('.output table').count()} tables`);
  return page;
}

// A picture of each chart, in its frame.
async function shootCharts(page, name) {
  const plots = await page.locator('.js-plotly-plot').all();
  for (const [index, plot] of plots.entries()) {
    await plot.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(shots, `${name}.chart-${index + 1}.png`) });
  }
}

// Tables are sorted by the buttons in their heads, without a mouse.
async function sortByKeyboard(page, name) {
  if (await page.locator('.output table.asl-table:visible').count() === 0) return;
  const table = page.locator('.output table.asl-table:visible').first();
  const head = table.locator('thead th').first();
  const column = () => table.locator('tbody tr td:first-child').allTextContents();
  await head.locator('button').focus();
  await page.keyboard.press('Enter');
  must(await head.getAttribute('aria-sort') === 'ascending', `${name}: a table does not say how it is sorted.`);
  const up = await column();
  await page.keyboard.press('Enter');
  must(await head.getAttribute('aria-sort') === 'descending', `${name}: a table is not sorted the other way round.`);
  const down = await column();
  must(up[0] === down.at(-1) || new Set(up).size < up.length, `${name}: sorting does not move the rows.`);
}

// A long table is filtered, shown whole and taken out; what is typed in its box is no shortcut of the notebook's.
let searched = 0;
async function searchTable(page, name) {
  const tools = page.locator('.output .table-tools:visible').filter({ has: page.locator('input[type="search"]') }).first();
  if (await tools.count() === 0) return;
  searched += 1;
  const table = tools.locator('xpath=following-sibling::div[contains(@class, "table-frame")][1]').locator('table');
  const shown = () => table.locator('tbody tr:visible').count();
  const cells = await page.evaluate(() => Jupyter.notebook.ncells());
  must(await shown() === 12, `${name}: a long table does not begin with a page of it.`);
  must(/^Rows 1–12 of [\d,]+ are shown; [\d,]+ rows? (is|are) hidden/.test(await tools.locator('.table-where').textContent()), `${name}: a table does not say what is hidden.`);
  await tools.getByRole('button', { name: /^Show all/ }).click();
  const all = await shown();
  must(all > 12, `${name}: a table is not shown whole.`);
  await tools.locator('input[type="search"]').click();
  await page.keyboard.type('dd xx');
  must(await shown() < all, `${name}: the filter keeps every row.`);
  must(await page.evaluate(() => Jupyter.notebook.ncells()) === cells, `${name}: what is typed in a table's box changes the notebook.`);
  await tools.locator('input[type="search"]').fill('');
  const [file] = await Promise.all([page.waitForEvent('download'), tools.getByRole('button', { name: /^CSV/ }).click()]);
  const lines = readFileSync(await file.path(), 'utf8').trimEnd().split('\n');
  must(file.suggestedFilename().endsWith('.csv') && lines.length >= all + 1, `${name}: the CSV of a table has ${lines.length} lines of ${all + 1}.`);
  await page.screenshot({ path: join(shots, `${name}.filter.png`) });
}

// Completion by Tab, description by Shift-Tab, an answer typed into Jupyter's box: what a person does with the keyboard.
async function write(page) {
  const before = await runNew(page, '/// <summary>Counts the stones.</summary>\nint CountStones(List<int> stones) => stones.Count;');
  await page.waitForFunction(i => typeof Jupyter.notebook.get_cell(i).input_prompt_number === 'number', before, { timeout: patience });
  await page.evaluate(() => { Jupyter.notebook.insert_cell_at_bottom('code'); Jupyter.notebook.select(Jupyter.notebook.ncells() - 1); Jupyter.notebook.edit_mode(); });
  await page.keyboard.type('CountS');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => Jupyter.notebook.get_selected_cell().get_text().startsWith('CountStones'), null, { timeout: patience });
  await page.keyboard.press('Shift+Tab');
  await page.waitForFunction(() => document.querySelector('#tooltip')?.textContent.includes('Counts the stones.'), null, { timeout: patience });
  await page.screenshot({ path: join(shots, 'shift-tab.png') });
  await page.keyboard.press('Escape');
  const asks = await runNew(page, 'Console.Write("Whose? "); "It is " + Console.ReadLine()');
  await page.waitForSelector('.raw_input_container input', { timeout: patience });
  must((await page.locator('.raw_input_prompt').textContent()).includes('Whose?'), 'The box does not say what is asked.');
  await page.locator('.raw_input_container input').fill('Ada');
  await page.keyboard.press('Enter');
  await page.waitForFunction(i => Jupyter.notebook.get_cell(i).output_area.element.text().includes('It is Ada'), asks, { timeout: patience });
  const updates = await runNew(page, 'var bar = progress("Reading", 4); for (int i = 1; i <= 4; i++) bar.Report(i);');
  await page.waitForFunction(i => Jupyter.notebook.get_cell(i).output_area.element.text().trim() === 'Reading: 4 of 4', updates, { timeout: patience });
  console.log('Completed, described, answered, updated.');
}

async function runNew(page, code) {
  return page.evaluate(text => {
    const cell = Jupyter.notebook.insert_cell_at_bottom('code');
    cell.set_text(text);
    cell.execute();
    return Jupyter.notebook.find_cell_index(cell);
  }, code);
}

const outputOf = (page, index) => page.evaluate(i => Jupyter.notebook.get_cell(i).output_area.element.text(), index);

async function interrupt(page) {
  const endless = await runNew(page, 'display("on"); int spins = 0; while (spins >= 0) spins = (spins + 1) % 7;');
  await page.waitForFunction(i => Jupyter.notebook.get_cell(i).output_area.element.text().includes('on'), endless, { timeout: patience });
  await page.evaluate(() => Jupyter.notebook.kernel.interrupt());
  await page.waitForFunction(i => Jupyter.notebook.get_cell(i).output_area.element.text().includes('the kernel ended'), endless, { timeout: patience });
  await page.evaluate(i => Jupyter.notebook.get_cell(i).element[0].scrollIntoView(), endless);
  await page.screenshot({ path: join(shots, 'interrupted.png') });

  // Jupyter notices that the process is gone and starts another.
  await sleep(4000);
  await page.waitForFunction(() => Jupyter.notebook.kernel.is_connected(), null, { timeout: patience });
  await page.evaluate(() => document.querySelectorAll('.modal .btn-primary').forEach(button => button.click()));
  const next = await runNew(page, '20 + 22');
  await page.waitForFunction(i => Jupyter.notebook.get_cell(i).output_area.element.text().includes('42'), next, { timeout: patience });
  console.log(`interrupted: ${(await outputOf(page, endless)).trim().slice(0, 120)}`);
}

await answers();
const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-quic'] });
try {
  const names = (await (await fetch(`${url}api/contents?token=e2e`)).json()).content.map(entry => entry.name).filter(name => name.endsWith('.ipynb')).sort();
  must(names.length > 0, 'There are no notebooks.');
  let page;
  for (const name of names) {
    await page?.close();
    page = await runAll(browser, url, name);
  }
  must(searched > 0, 'No notebook has a table of more than a page.');
  await write(page);
  await interrupt(page);
} finally {
  await browser.close();
}
