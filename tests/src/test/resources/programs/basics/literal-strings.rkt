#lang racket/base
;; Equal string literals are one object
(memq "apple" '("apple"))
(eq? "apple" "apple")
(memq #"apple" '(#"apple"))
(define ns (make-base-namespace))
(eval '(memq "apple" '("apple")) ns)
(eval (read (open-input-string "(memq \"apple\" '(\"apple\"))")) ns)
(eval (namespace-syntax-introduce (read-syntax 'x (open-input-string "(memq \"apple\" '(\"apple\"))")) ns) ns)
(eval (expand (namespace-syntax-introduce (read-syntax 'x (open-input-string "(memq \"apple\" '(\"apple\"))")) ns)) ns)
(eq? (syntax-e (datum->syntax #f (string-append "ap" "ple"))) "apple")
(eq? (read (open-input-string "\"apple\"")) "apple")
(immutable? (syntax-e (datum->syntax #f (string #\a))))
