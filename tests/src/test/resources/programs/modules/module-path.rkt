#lang racket/base
;; What is a module path.
(for-each (lambda (s) (printf "~s ~s\n" s (module-path? s))) '("bad name" "a%20b" "a%2" "a%zz" "a~b" "a@b" "a:b" "a.b" "a(b" "a'b" "a&b" "a=b" "a!b" "a*b" "a\\b" "a|b" "é" "a%41" "a%2f" "a\u0001b" "a#b" "a?b" "a$b" "a,b" "a;b" "a<b" "a{b" "../a" "./a" "a//b" "a/" "/a" "." ".." "a^b" "a%25" "a%2e" "a%5a" "a%5f" "%" "a+b"))
(for-each (lambda (s) (printf "~s ~s\n" s (module-path? s))) '(a%20b a% a.b a/b a//b |a b| a:b (lib "a b") (lib "a") (lib "a.b") (file "a b") (file "a//b") (file "") (lib "a/b" "c") (lib "") (planet a) (planet a/b) (submod "a b" c) (submod "a" c) (submod a "..") (submod) (submod "." "..") (submod ".." ) (submod a) (submod a 5) (quote a) (quote 5) (quote a b)))
