import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells this machine from another, so that a copied home gets a device id of its own. */
export function machineFingerprint(): string {
  return readMachineId() ?? hostname();
}

function readMachineId(): string | null {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim() || null;
  } catch {
    // Only Linux has the file; the host's name serves elsewhere.
    return null;
  }
}
