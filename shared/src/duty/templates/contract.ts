import * as v from 'valibot'
import { operation } from '../../contract/operation'
import { id } from '../../text'
import { communityTemplate, templateInput } from './schema'

const secretary = { kind: 'role', roles: ['secretary'], of: 'community' } as const

export const templatesContract = {
  saveTemplate: operation({
    engine: 'duty',
    method: 'POST',
    path: '/communities/{id}/templates',
    summary: 'Keeps a duty as a template of the community; one of the same name is replaced',
    who: secretary,
    input: templateInput,
    output: v.object({ template: communityTemplate }),
    status: 201,
  }),
  listTemplates: operation({
    engine: 'duty',
    method: 'GET',
    path: '/communities/{id}/templates',
    summary: 'The community’s own templates, by name',
    who: secretary,
    output: v.object({ templates: v.array(communityTemplate) }),
  }),
  deleteTemplate: operation({
    engine: 'duty',
    method: 'DELETE',
    path: '/communities/{id}/templates/{templateId}',
    summary: 'Lets go of a template; one that is not there is gone already',
    who: secretary,
    output: v.object({ templateId: id }),
  }),
}
