#lang racket/base
;; json: reading, writing, errors
(require json)
(define-syntax-rule (try e)
  (with-handlers ([exn:fail? (lambda (x) (list (exn-message x) (exn:fail:read? x)))]) e))
(for ([s '("1" "-2.5e1" "[1, [2], {}]" "{\"a\": {\"b\": null}, \"c\": [true, false]}" "\"\\u00e9\\ud83d\\ude00\\n\""
           "[1" "[1,]" "{\"a\"}" "\"abc" "[1 2]" "]" "" "truex" "1e-2" "\"\\x\"" "+1")])
  (printf "~a => ~s\n" s (try (string->jsexpr s))))
(for ([v (list 1 1.5 1/2 +inf.0 'sym "a\u1\u7f\u80\\/\"\n" '(1 (#t #f)) (hasheq 'b 1 'a '()) (hash "k" 1) (void))])
  (writeln (try (jsexpr->string v))))
(writeln (jsexpr->string "\u3bb\U1f600" #:encode 'all))
(writeln (parameterize ([json-null 'nil]) (list (string->jsexpr "[null]") (jsexpr->string '(nil)))))
(let ([in (open-input-string "{\"a\":1} [2]\n3 rest")])
  (writeln (list (read-json in) (read-json in) (read-json in) (read-char in))))
(writeln (map jsexpr? (list 1 'x "s" (hasheq 'a 1) (hasheq "a" 1) '(1 . 2))))
