// Holds files below a folder under Windows so that nobody else has them, until REPORT.json.stop appears: like a virus scanner
// each one that appears, for some milliseconds; or, with 0, like Word those that are there:
// node holder.cjs FOLDER MILLISECONDS REPORT.json
const { closeSync, existsSync, openSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [, , folder, time, report] = process.argv;
const milliseconds = Number(time);
/** libuv's UV_FS_O_EXLOCK: opened with no sharing at all. */
const ALONE = 0x10000000;
const seen = new Set();
const held = [];

function look() {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || seen.has(path)) continue;
    seen.add(path);
    hold(path);
  }
}

function hold(path) {
  try {
    const handle = openSync(path, ALONE);
    held.push(path);
    if (milliseconds > 0) setTimeout(() => closeSync(handle), milliseconds);
  } catch {
    // Somebody else was faster, as happens to scanners too: another time.
    seen.delete(path);
  }
}

function watch() {
  try {
    if (milliseconds > 0) look();
  } catch {
    // A folder went while it was listed.
  }
  if (existsSync(`${report}.stop`)) end();
  setImmediate(watch);
}

function end() {
  writeFileSync(report, JSON.stringify(held));
  process.exit();
}

// What is there is held before anybody is told to begin.
look();
writeFileSync(`${report}.ready`, '');
watch();
