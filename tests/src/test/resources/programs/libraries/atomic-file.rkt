#lang racket/base
;; call-with-atomic-output-file: all of the new content or none of it.
(require racket/file)

(define-syntax-rule (message e) (with-handlers ([exn:fail? exn-message]) e))
(define folder (make-temporary-file "atomic~a" 'directory))
(define file (build-path folder "file"))
(define (contents) (list (file->string file) (length (directory-list folder))))
(call-with-values
 (lambda ()
   (call-with-atomic-output-file
    file
    (lambda (out path)
      (write-string "first" out)
      (values (file-exists? file) (equal? path file) (file-exists? path)))))
 list)
(contents)
(message (call-with-atomic-output-file
          file
          (lambda (out path) (write-string "second" out) (error "changed my mind"))))
(contents)
(let/ec k (call-with-atomic-output-file file (lambda (out path) (k 'left))))
(contents)
(call-with-atomic-output-file file (lambda (out path) (write-string "third" out) (void)))
(contents)
(message (call-with-atomic-output-file 1 void))
(message (call-with-atomic-output-file file 'x))
(delete-directory/files folder)
