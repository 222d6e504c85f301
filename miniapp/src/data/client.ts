import { createClient } from '@muster/shared'
import { session } from './session'
import { transport } from './transport'

export const client = createClient({ transport, token: () => session.get()?.token })
