open-input-file: cannot open module file
  module path: /work/main/deep.rkt
  path: /work/main/deep.rkt
  system error: no such file or directory; errno=2
