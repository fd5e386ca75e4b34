import { randomInt } from 'node:crypto';
import net from 'node:net';

/**
 * A port of 127.0.0.1 that nobody listens on at this moment. Below those that the kernel gives to outgoing connections: one of these would take it while what we
 * have killed is down.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(10_000, 20_000);
		if (await isFree(port)) return port;
	}
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const server = net.createServer();
		server.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}
