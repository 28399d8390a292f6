;; directory-list with its keyword.
(module files "medium.rkt"
  (#%require "path-names.rkt" "map.rkt" "sort.rkt")
  (#%provide (rename new-directory-list directory-list))

  (define new-directory-list
    (let ([directory-list
           (lambda ([dir (current-directory)] #:build? [build? #f])
             (unless (path-string? dir)
               (raise-argument-error 'directory-list "path-string?" dir))
             (let ([names (sort (directory-list dir) path<?)])
               (if build?
                   (map (lambda (name) (build-path (if (path? build?) build? dir) name)) names)
                   names)))])
      directory-list)))
