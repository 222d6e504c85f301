import { posix } from 'node:path'
import ts from 'typescript'

const engines = ['people', 'duty', 'proxies', 'supply', 'ledger', 'board', 'papers']

/** Engines that read what others keep. */
const standsOn: Record<string, readonly string[]> = {
  papers: ['duty', 'supply', 'ledger'],
  proxies: ['duty'],
  ledger: ['supply'],
}

interface Import {
  /** The importing file, from the root of the repository. */
  from: string
  /** What is imported: a path from the root for our own files, else the package. */
  to: string
}

interface Boundary {
  rule: string
  broken(imported: Import): boolean
}

const inside = (path: string, folder: string) => path.startsWith(`${folder}/`)
const isTest = (path: string) => /\.(test|setup)\.tsx?$/.test(path) || /^(\w+\/test|e2e|bench)\//.test(path)
const isOurs = (path: string) => /^(shared|functions|miniapp|dev|e2e|bench)\//.test(path)
const engineOf = (path: string) => engines.find((engine) => inside(path, `functions/src/${engine}`))

/** Files that speak to the table: stores, what they share, and what opens it; two more name the client's type. */
const touchesTable = (path: string) =>
  /^functions\/src\/(table\/|services\.ts$|.*\bstore\b)/.test(path) ||
  ['dev/table.ts', 'dev/change-feed.ts', 'dev/street.ts'].includes(path)

/** Libraries that weigh much, and the one place where each comes in. */
const heavy: Record<string, string> = {
  rrule: 'functions/src/duty/repeats',
  pdfkit: 'functions/src/papers',
  fontkit: 'functions/src/papers',
  'write-excel-file': 'functions/src/papers',
  '@noble/hashes': 'shared/src/ledger',
}
const homeOf = (to: string) =>
  Object.entries(heavy).find(([library]) => to === library || to.startsWith(`${library}/`))?.[1]

const boundaries: Boundary[] = [
  {
    rule: 'the mini-program imports itself and shared only',
    broken: ({ from, to }) =>
      inside(from, 'miniapp') && isOurs(to) && !inside(to, 'miniapp') && !inside(to, 'shared'),
  },
  {
    rule: 'functions import themselves and shared only',
    broken: ({ from, to }) =>
      inside(from, 'functions') &&
      !isTest(from) &&
      isOurs(to) &&
      !inside(to, 'functions') &&
      !inside(to, 'shared'),
  },
  {
    // Papers read what the others wrote, proxies claim as duty does, the ledger takes pledges in; never the other way, or PDF, xlsx, the parser
    // of chains and the hash would come into their bundles.
    rule: 'engines do not import each other, but for papers, proxies and the ledger, which stand on others',
    broken: ({ from, to }) => {
      const [mine, theirs] = [engineOf(from), engineOf(to)]
      return (
        !isTest(from) &&
        mine !== undefined &&
        theirs !== undefined &&
        mine !== theirs &&
        !(standsOn[mine] ?? []).includes(theirs)
      )
    },
  },
  {
    rule: 'only stores touch the AWS SDK',
    broken: ({ from, to }) => to.startsWith('@aws-sdk/') && !touchesTable(from) && !isTest(from),
  },
  {
    rule: 'shared imports itself and valibot only, and the ledger its hash',
    broken: ({ from, to }) =>
      inside(from, 'shared') &&
      !isTest(from) &&
      !inside(to, 'shared') &&
      to !== 'valibot' &&
      !to.startsWith('@noble/hashes/') &&
      !(to === '@valibot/to-json-schema' && /openapi/.test(from)),
  },
  {
    rule: 'a heavy library comes in at one place',
    broken: ({ from, to }) => {
      const home = homeOf(to)
      return home !== undefined && !inside(from, home) && !isTest(from)
    },
  },
  {
    rule: 'dev does not import the mini-program',
    broken: ({ from, to }) => inside(from, 'dev') && inside(to, 'miniapp'),
  },
]

/** The boundaries that a file breaks, one sentence for each. `path` is from the root of the repository. */
export function crossings(path: string, source: string): string[] {
  return importsOf(path, source).flatMap((imported) =>
    boundaries
      .filter(({ broken }) => broken(imported))
      .map(({ rule }) => `${path} imports ${imported.to}: ${rule}`),
  )
}

function importsOf(path: string, source: string): Import[] {
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName }) => ({ from: path, to: resolved(path, fileName) }))
}

function resolved(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier)
  const workspace = /^@muster\/(shared|functions|miniapp)(\/.*)?$/.exec(specifier)
  return workspace ? `${workspace[1]}/src${workspace[2] ?? ''}/` : specifier
}

/** Type assertions other than `as const`: they say what the compiler cannot see, so only tests may use them. */
export function assertions(path: string, source: string): string[] {
  if (isTest(path) && !inside(path, 'bench')) return []
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) ||
      ts.isTypeAssertionExpression(node)
    ) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${path}:${line + 1} asserts a type: ${node.getText()}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
