import { MAX_TEMPLATES, refuse, type templatesContract } from '@muster/shared'
import type { Handlers } from '../../http/serve'
import { derivedId } from '../../ids'
import type { Context } from '../../services'
import { readRule } from '../repeats/rule'
import { TemplateStore } from './template.store'

export function templatesHandlers({ table, secrets }: Context): Handlers<keyof typeof templatesContract> {
  const templates = new TemplateStore(table)
  return {
    saveTemplate: async ({ params, body }) => {
      if (body.task.repeat !== undefined) readRule(body.task.repeat)
      // The name makes the id, so that saving it again replaces it, and a repeated tap changes nothing.
      const template = { id: derivedId(secrets.ids, 'template', params.id, body.name), ...body }
      const others = (await templates.list(params.id)).filter(({ id }) => id !== template.id)
      if (others.length >= MAX_TEMPLATES)
        refuse('BAD_REQUEST', {
          issues: [{ path: 'name', message: `最多留 ${MAX_TEMPLATES} 个模板，先删一个` }],
        })
      await templates.save(params.id, template)
      return { body: { template } }
    },

    listTemplates: async ({ params }) => {
      const found = await templates.list(params.id)
      return { body: { templates: found.sort((a, b) => a.name.localeCompare(b.name, 'zh')) } }
    },

    deleteTemplate: async ({ params }) => {
      await templates.delete(params.id, params.templateId)
      return { body: { templateId: params.templateId } }
    },
  }
}
