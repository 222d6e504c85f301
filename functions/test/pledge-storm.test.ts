import { inject } from 'vitest'
