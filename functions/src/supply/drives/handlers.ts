import { chinaDay, driveRefusal, driveTotals, type OrderDrive, Refused, refuse, toIso } from '@muster/shared'
import { Communities } from '../../directory/communities'
import type { Handlers } from '../../http/serve'
import { derivedId, fingerprint, randomId } from '../../ids'
import type { Context } from '../../services'
import { NeedStore } from '../need.store'
import { DriveStore, type StoredDrive } from './drive.store'

const wrong = (path: string, message: string) => refuse('BAD_REQUEST', { issues: [{ path, message }] })

export function driveHandlers({
  table,
  now,
  secrets,
}: Context): Handlers<'countDrive' | 'takeBackDrive' | 'listDrives'> {
  const drives = new DriveStore(table)
  const needs = new NeedStore(table)
  const communities = new Communities(table, now)

  return {
    countDrive: async ({ params, body, key, caller }) => {
      const why = driveRefusal(body)
      if (why) throw new Refused(why)
      if (body.on !== undefined && body.on > chinaDay(now())) wrong('on', '这一天还没到')
      if (body.needId !== undefined && (await needs.get(body.needId))?.communityId !== params.id)
        wrong('needId', '本社区没有这张单子')
      const id = key === undefined ? randomId() : derivedId(secrets.ids, 'drive', caller.personId, key)
      const drive = { ...body, id, countedAt: toIso(now()), print: fingerprint([params.id, body]) }
      if (await drives.create(params.id, drive)) return { body: { drive: viewOf(drive) } }
      const earlier = (await drives.get(params.id, id)) ?? refuse('BUSY')
      if (earlier.print !== drive.print) refuse('KEY_REUSED')
      return { body: { drive: viewOf(earlier) } }
    },

    takeBackDrive: async ({ params, body }) => {
      const drive = (await drives.get(params.id, params.driveId)) ?? refuse('NOT_FOUND')
      const note = { at: toIso(now()), reason: body.reason }
      const takenBack = await drives.takeBack(params.id, drive.id, note)
      return { body: { drive: { ...viewOf(drive), takenBack } } }
    },

    listDrives: async ({ params }) => {
      if ((await communities.get(params.id)) === undefined) refuse('NOT_FOUND')
      const all = await drives.of(params.id)
      const when = ({ on, countedAt }: OrderDrive) => `${on ?? countedAt.slice(0, 10)} ${countedAt}`
      return {
        body: {
          drives: all.sort((a, b) => (when(a) < when(b) ? 1 : -1)),
          total: driveTotals(all),
          asOf: toIso(now()),
        },
      }
    },
  }
}

function viewOf({ print: _, ...drive }: StoredDrive): OrderDrive {
  return drive
}
