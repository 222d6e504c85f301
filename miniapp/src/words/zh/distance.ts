import { figure } from '../figures'

/** 600 米, 3.2 公里: as exactly as one has to know who fetches something. */
export const distance = (metres: number) =>
  metres < 1_000
    ? `${Math.max(100, Math.round(metres / 100) * 100)} 米`
    : metres < 20_000
      ? `${Math.round(metres / 100) / 10} 公里`
      : `${figure(Math.round(metres / 1_000))} 公里`
