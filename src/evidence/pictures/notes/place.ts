import type { Metadata } from '../../types.ts';

/** Two decimals tell a place to about a kilometre: enough to know the finding, too little to find a home. */
const DECIMALS = 2;

/** A position as metadata, rounded; nothing for 0, 0, which cameras write that found no satellite. */
export function place(latitude: number, longitude: number): Metadata[] {
  const isReal = Number.isFinite(latitude) && Number.isFinite(longitude) && (latitude !== 0 || longitude !== 0);
  return isReal ? [{ field: 'gps', value: `${latitude.toFixed(DECIMALS)}, ${longitude.toFixed(DECIMALS)}` }] : [];
}
