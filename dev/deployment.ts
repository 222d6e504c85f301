import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as v from 'valibot'

const root = fileURLToPath(new URL('..', import.meta.url))

const resource = v.object({ Type: v.string(), Properties: v.optional(v.record(v.string(), v.unknown()), {}) })
const template = v.object({ Resources: v.record(v.string(), resource) })

/** What CloudFormation would be told to make: logical id → type and properties. */
export type Resources = v.InferOutput<typeof template>['Resources']

/** Packages the deployment into `folder`, as `serverless package` does, with no credentials to be found. */
export async function packageInto(folder: string): Promise<Resources> {
  const nobody = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')))
  rmSync(join(root, '.esbuild'), { recursive: true, force: true })
  const serverless = join(root, 'node_modules', 'serverless', 'bin', 'serverless.js')
  await promisify(execFile)(process.execPath, [serverless, 'package', '--package', folder], {
    cwd: root,
    env: { ...nobody, AWS_EC2_METADATA_DISABLED: 'true', KEEP_BUNDLES: 'true', HOME: folder },
  })
  const written = readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')
  return v.parse(template, JSON.parse(written)).Resources
}

function ofType(resources: Resources, type: string): [string, Record<string, unknown>][] {
  return Object.entries(resources).flatMap(([id, { Type, Properties }]) =>
    Type === type ? [[id, Properties]] : [],
  )
}

const routeTarget = v.object({ 'Fn::Join': v.tuple([v.string(), v.array(v.unknown())]) })

/** The routes as `METHOD /path → function`, sorted. */
export function routes(resources: Resources): string[] {
  return ofType(resources, 'AWS::ApiGatewayV2::Route')
    .map(([, { RouteKey, Target }]) => {
      const { 'Fn::Join': parts } = v.parse(routeTarget, Target)
      const engine = /HttpApiIntegration(\w+)/.exec(JSON.stringify(parts))?.[1] ?? '?'
      return `${RouteKey} → ${engine.toLowerCase()}`
    })
    .sort()
}

const statement = v.object({
  Effect: v.literal('Allow'),
  Action: v.union([v.string(), v.array(v.string())]),
  Resource: v.unknown(),
  Condition: v.optional(
    v.object({ 'ForAllValues:StringLike': v.object({ 'dynamodb:LeadingKeys': v.array(v.string()) }) }),
  ),
})
const roleProperties = v.object({
  Policies: v.array(v.object({ PolicyDocument: v.object({ Statement: v.array(statement) }) })),
})

/** What one role allows: each statement's actions on a resource, with the key patterns that bound it. */
export interface Grant {
  actions: string[]
  resource: string
  /** Sorted; undefined where the statement is not bound to keys. */
  keys: string[] | undefined
}

/** Role's logical id → what it allows. */
export function grants(resources: Resources): Record<string, Grant[]> {
  return Object.fromEntries(
    ofType(resources, 'AWS::IAM::Role').map(([id, properties]) => [
      id,
      v
        .parse(roleProperties, properties)
        .Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
        .map(({ Action, Resource, Condition }) => ({
          actions: [Action].flat(),
          resource: JSON.stringify(Resource),
          keys: Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'].toSorted(),
        })),
    ]),
  )
}

const functionProperties = v.object({
  FunctionName: v.string(),
  Handler: v.string(),
  Timeout: v.number(),
  Role: v.object({ 'Fn::GetAtt': v.tuple([v.string(), v.literal('Arn')]) }),
  Environment: v.object({ Variables: v.record(v.string(), v.unknown()) }),
})

/** Function's name in serverless.yml → where it runs from, as whom, with what environment. */
export function lambdas(resources: Resources) {
  return Object.fromEntries(
    ofType(resources, 'AWS::Lambda::Function').map(([, properties]) => {
      const { FunctionName, Handler, Timeout, Role, Environment } = v.parse(functionProperties, properties)
      return [
        FunctionName.split('-').at(-1) ?? '',
        {
          handler: Handler,
          timeout: Timeout,
          role: Role['Fn::GetAtt'][0],
          environment: Environment.Variables,
        },
      ]
    }),
  )
}

/** The properties of the one resource of a type. */
export function only(resources: Resources, type: string): Record<string, unknown> {
  const found = ofType(resources, type)
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} resources of type ${type}`)
  return found[0][1]
}

const bundled = (name: string) => join(root, '.esbuild', '.build', 'functions', 'src', name)

/** The bundle of a function as the last packaging made it. */
export const bundleOf = (name: string): string => join(bundled(name), 'lambda.mjs')

/** The names of all files of it: what is imported late is beside it. */
export const bundleFilesOf = (name: string): string[] => readdirSync(bundled(name)).sort()

/** An environment in which a function's bundle can be loaded; nothing in it leads anywhere. */
export function lambdaEnvironment(): Record<string, string> {
  const secret = Buffer.alloc(32, 1).toString('base64')
  return {
    TABLE: 'muster',
    AWS_REGION: 'cn-north-1',
    SESSION_SECRET: secret,
    SEAL_KEY: secret,
    ID_SECRET: secret,
    WECHAT_APP_ID: 'app',
    WECHAT_SECRET: secret,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  }
}
