import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { TitleBarProps } from './TitleBar'

/** WeChat draws its own, for the page on top; what it says may come with what the page has read. */
export function TitleBar({ title, onTop }: TitleBarProps) {
  useEffect(() => {
    if (onTop) Taro.setNavigationBarTitle({ title })
  }, [title, onTop])
  return null
}
