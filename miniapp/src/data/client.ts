import { createClient } from '@muster/shared'
import { session } from './session'
import { transport } from './transport'

export const client = createClient({ transport, token: () => session.get()?.token })

/** As one who has no session, whatever is kept here: to sign in, and to read what is open when one's session is over. */
export const stranger = createClient({ transport, token: () => undefined })
