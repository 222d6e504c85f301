import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { Chunk, ChunkGraph, Module } from 'webpack'

type SplitTest = (module: Module, context: { chunkGraph: ChunkGraph }) => boolean

const from = (relative: string) => path.resolve(__dirname, relative)
const forWeapp = process.env.TARO_ENV === 'weapp'

// Workspace sources are TypeScript, and @tanstack ships private fields, which the h5 minifier breaks and old phones cannot read.
const compiled = [from('../../shared/src'), from('../../node_modules/@tanstack')]

const OURS = /[\\/](miniapp|shared)[\\/]src[\\/]|[\\/](valibot|@noble)[\\/]/
const FIRST = /[\\/]src[\\/](app|pages[\\/]board[\\/]index)\.tsx/

/** Whether a chunk is part of the first load: the app itself, or its first page. */
const isFirst = (chunk: Chunk, graph: ChunkGraph) =>
  [...graph.getChunkModulesIterable(chunk)].some((module) => FIRST.test(module.identifier()))

const isForTheBoard: SplitTest = (module, { chunkGraph }) =>
  OURS.test(module.identifier()) &&
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk) => isFirst(chunk, chunkGraph))

const isForLater: SplitTest = (module, context) =>
  OURS.test(module.identifier()) && !isForTheBoard(module, context)

export default defineConfig<'webpack5'>({
  projectName: 'muster',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // The cache does not see a change of a page's own configuration, and builds the old page.
  cache: { enable: false },
  plugins: forWeapp ? [from('../plugins/a11y/index.js')] : [],
  env: {
    TARO_APP_API: JSON.stringify(forWeapp ? (process.env.TARO_APP_API ?? 'http://localhost:8787') : ''),
  },
  copy: { patterns: [], options: {} },
  mini: {
    compile: { include: compiled },
    webpackChain(chain, webpack) {
      chain
        .plugin('abort')
        .use(webpack.ProvidePlugin, [{ AbortController: [from('../src/weapp/abort.ts'), 'AbortController'] }])
    },
    // A px is a px on every phone: scaled down on a narrow one, elder text would fall below 24.
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    compile: { include: compiled },
    webpackChain(chain) {
      // Without these every page carries its own copy of the controls, the words and the rules; what the board can do without comes later.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          shared: { name: 'shared', test: isForTheBoard, minChunks: 2, enforce: true },
          later: { name: 'later', test: isForLater, minChunks: 2, enforce: true },
        },
      })
    },
    useHtmlComponents: true,
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true },
      pxtransform: { enable: false, config: {} },
      cssModules: { enable: false },
    },
  },
})
