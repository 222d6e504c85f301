/** Degrees, as a map has them. */
export interface Position {
  lat: number
  lng: number
}

const EARTH_METRES = 6_371_000

/** Metres along the earth's surface. */
export function metresBetween(one: Position, other: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord =
    half(one.lat, other.lat) +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(one.lng, other.lng)
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, chord)))
}

// A walk, a ride, a lorry's hour: within such a stretch other things count more than some hundred metres.
const STRETCHES = [3_000, 10_000, 50_000]

/** How far that is, roughly: 0 within a walk … 3 beyond an hour; 4 where it is not known. */
export function stretchOf(metres: number | undefined): number {
  if (metres === undefined) return STRETCHES.length + 1
  const at = STRETCHES.findIndex((within) => metres <= within)
  return at < 0 ? STRETCHES.length : at
}
