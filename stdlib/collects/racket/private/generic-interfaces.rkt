;; The generic interfaces gen:custom-write, gen:equal+hash and gen:equal-mode+hash.
(module generic-interfaces "medium.rkt"
  (#%require (for-syntax "generic-info.rkt"))
  (#%provide gen:custom-write gen:equal+hash gen:equal-mode+hash)

  (define-syntax gen:custom-write
    (make-generic-info #'prop:custom-write (list #'write-proc) #'values))

  (define-syntax gen:equal+hash
    (make-generic-info #'prop:equal+hash (list #'equal-proc #'hash-proc #'hash2-proc) #'list))

  (define-syntax gen:equal-mode+hash
    (make-generic-info #'prop:equal+hash (list #'equal-mode-proc #'hash-mode-proc) #'list)))
