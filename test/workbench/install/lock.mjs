// One process at a time. The lock is a listening socket in Linux's abstract namespace: the kernel frees it when its holder
// ends, by whatever end, so no lock is ever left behind.
import { createHash } from 'node:crypto';
import { createServer, connect } from 'node:net';

/** @returns {Promise<boolean>} false when another process listens there */
function listen(server, address) {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(error.code !== 'EADDRINUSE'));
    server.listen(address, () => resolve(true));
  });
}

/** Settles when the process that listens there has closed the connection, or has ended. */
function closed(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', () => {});
    socket.on('close', resolve);
  });
}

/**
 * Does some work while no other process does work of the same name.
 * @template T
 * @param {string} name
 * @param {() => void} onWait called when another process is at it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, onWait, work) {
  const address = `\0motor-neuron-lens-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  const waiting = new Set();
  const server = createServer((socket) => {
    waiting.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => waiting.delete(socket));
  });
  while (!(await listen(server, address))) {
    onWait();
    await closed(address);
  }
  try {
    return await work();
  } finally {
    server.close();
    for (const socket of waiting) socket.destroy();
  }
}
