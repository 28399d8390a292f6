#lang racket/base
;; Offsets beyond the end of a port, however far
(for ([start (list 0 1 4 999 (expt 2 62) (sub1 (expt 2 63)) (expt 2 100))])
  (writeln (list (regexp-match "e" (open-input-string "") start)
                 (regexp-match "e" (open-input-string "") start (add1 start))
                 (regexp-match "" (open-input-string "123") start)
                 (regexp-match-positions "" (open-input-string "123") start)
                 (regexp-match-peek "3" (open-input-string "123") start)
                 (regexp-match-positions "e" (open-input-string "eaae") 2 (+ start 5)))))
