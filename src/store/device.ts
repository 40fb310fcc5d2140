import type { Connection } from './connection.ts';

/** Where the store is: the machine's fingerprint and the folder that is its home. */
export type Place = { readonly machine: string; readonly home: string };

/**
 * The id that this store stamps on events. It belongs to one machine and one home: a store that was copied or restored
 * elsewhere gets another, or two machines would sync under one name. Never seeded, for the same reason.
 */
export function deviceAt(connection: Connection, place: Place): string {
  const known = connection.read(() => readDevice(connection));
  if (known !== null && known.machine === place.machine && known.home === place.home) return known.id;
  return connection.write(() => {
    const device: Device = { id: crypto.randomUUID(), ...place };
    connection
      .prepare(
        "INSERT INTO meta (name, value) VALUES ('device', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      )
      .run(JSON.stringify(device));
    return device.id;
  });
}

type Device = Place & { readonly id: string };

function readDevice({ prepare }: Connection): Device | null {
  const row = prepare<{ value: string }>("SELECT value FROM meta WHERE name = 'device'").get();
  return row === undefined ? null : (JSON.parse(row.value) as Device);
}
