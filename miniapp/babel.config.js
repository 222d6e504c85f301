const forH5 = process.env.TARO_ENV === 'h5'

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        targets: forH5 ? { chrome: '80', ios: '13' } : undefined,
      },
    ],
  ],
}
