import { handle } from 'hono/aws-lambda'
import { lambdaContext } from '../lambda'
import { papersApp } from './app'

export const handler = handle(papersApp(lambdaContext()))
