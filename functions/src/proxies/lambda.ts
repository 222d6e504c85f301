import { handle } from 'hono/aws-lambda'
import { lambdaContext } from '../lambda'
import { proxiesApp } from './app'

export const handler = handle(proxiesApp(lambdaContext()))
