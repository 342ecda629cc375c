// Sees to it that the tests find a browser, before they start, and says what it does. An installed one is taken; else
// Playwright's own download; else, as root on Debian, the package. ASL_NO_INSTALL=1 forbids both, and the test says so.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const installed = [
  process.env.ASL_CHROMIUM,
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const downloads = join(homedir(), '.cache', 'ms-playwright');
const downloaded = () => existsSync(downloads) && readdirSync(downloads).some(name => name.startsWith('chromium'));
const found = () => installed.some(path => path && existsSync(path)) || downloaded();

function step(command, args) {
  console.log(`No browser for the tests yet: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

if (!found() && process.env.ASL_NO_INSTALL !== '1') {
  step('npx', ['playwright-core', 'install', '--with-deps', 'chromium']);
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!found() && debian && step('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'update', '-q'])) {
    step('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-qy', '--no-install-recommends', 'chromium', 'fonts-open-sans']);
  }

  if (!found()) console.log('Still no browser; the tests that open pages will fail and say so.');
}
