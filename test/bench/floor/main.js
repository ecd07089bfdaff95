/* global require */
// The smallest possible Electron app: one window, one static page. What it needs, every app needs.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ kiosk: true, show: false, backgroundColor: '#060e1d' });
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  void window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
