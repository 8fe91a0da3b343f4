// Builds the copy of the project in which Stryker mutates: it has no packages of its own, and uses those of the project.
import { symlinkSync } from 'node:fs';

symlinkSync('../../../node_modules', 'node_modules', 'junction');
await import('../esbuild.mjs');
