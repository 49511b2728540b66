;; The smallest contract that shows whether a host works: it counts the calls, up to nine.
;;   execute {"count":{}}  counts        {"fail":{}}  counts, then gives an error result
;;           {"trap":{}}   counts, traps {"pay":{}}   pays one atom, and learns whether it arrived
;;   query   {"count":{}}  the count     {"write":{}} writes, which no query may
;; A message is told by the third of its bytes, which is enough for a contract that trusts its test.
(module
  (import "env" "db_read" (func $db_read (param i32) (result i32)))
  (import "env" "db_write" (func $db_write (param i32 i32)))
  (memory (export "memory") 2)
  (global $heap (mut i32) (i32.const 4096))

  ;; Regions are offset, capacity, length. The key is "n"; its value is one digit.
  (data (i32.const 0) "\40\00\00\00\01\00\00\00\01\00\00\00")
  (data (i32.const 16) "\48\00\00\00\01\00\00\00\01\00\00\00")
  (data (i32.const 64) "n")
  (data (i32.const 72) "0")
  ;; The first two letters of base64 of a digit and two spaces.
  (data (i32.const 80) "MNO")
  (data (i32.const 84) "CSiy")

  (data (i32.const 128) "{\22ok\22:{\22messages\22:[],\22attributes\22:[],\22events\22:[],\22data\22:null}}")
  (data (i32.const 256) "{\22error\22:\22asked to\22}")
  (data (i32.const 320) "{\22ok\22:\22..Ag\22}")
  (data (i32.const 512) "{\22ok\22:{\22messages\22:[{\22id\22:7,\22msg\22:{\22bank\22:{\22send\22:{\22to_address\22:")
  (data (i32.const 575) "\22wasm1qurswpc8qurswpc8qurswpc8qurswpc8e0k0f2\22,\22amount\22:[{")
  (data (i32.const 632) "\22denom\22:\22atom\22,\22amount\22:\221\22}]}}},\22gas_limit\22:null,\22reply_on\22:\22error\22}],")
  (data (i32.const 703) "\22attributes\22:[],\22events\22:[],\22data\22:null}}")

  (func (export "interface_version_8"))
  (func (export "deallocate") (param i32))

  (func (export "allocate") (param $size i32) (result i32)
    (local $region i32)
    (local.set $region (global.get $heap))
    (global.set $heap (i32.and (i32.const -8)
      (i32.add (global.get $heap) (i32.add (local.get $size) (i32.const 19)))))
    (block $roomy
      (br_if $roomy (i32.le_u (global.get $heap) (i32.shl (memory.size) (i32.const 16))))
      (drop (memory.grow (i32.add (i32.const 1) (i32.shr_u (local.get $size) (i32.const 16))))))
    (i32.store (local.get $region) (i32.add (local.get $region) (i32.const 12)))
    (i32.store offset=4 (local.get $region) (local.get $size))
    (i32.store offset=8 (local.get $region) (i32.const 0))
    (local.get $region))

  (func $answer (param $text i32) (param $size i32) (result i32)
    (i32.store (i32.const 32) (local.get $text))
    (i32.store (i32.const 36) (local.get $size))
    (i32.store (i32.const 40) (local.get $size))
    (i32.const 32))

  (func $letter (param $message i32) (result i32)
    (i32.load8_u offset=2 (i32.load (local.get $message))))

  (func $load (result i32)
    (i32.load8_u (i32.load (call $db_read (i32.const 0)))))

  (func $save (param $digit i32)
    (i32.store8 (i32.const 72) (local.get $digit))
    (call $db_write (i32.const 0) (i32.const 16)))

  (func (export "instantiate") (param $env i32) (param $info i32) (param $message i32) (result i32)
    (call $save (i32.const 48))
    (call $answer (i32.const 128) (i32.const 62)))

  (func (export "execute") (param $env i32) (param $info i32) (param $message i32) (result i32)
    (call $save (i32.add (call $load) (i32.const 1)))
    (if (i32.eq (call $letter (local.get $message)) (i32.const 102)) ;; f
      (then (return (call $answer (i32.const 256) (i32.const 20)))))
    (if (i32.eq (call $letter (local.get $message)) (i32.const 116)) ;; t
      (then (unreachable)))
    (if (i32.eq (call $letter (local.get $message)) (i32.const 112)) ;; p
      (then (return (call $answer (i32.const 512) (i32.const 232)))))
    (call $answer (i32.const 128) (i32.const 62)))

  ;; A payment that did not arrive sets the count to nine.
  (func (export "reply") (param $env i32) (param $reply i32) (result i32)
    (call $save (i32.const 57))
    (call $answer (i32.const 128) (i32.const 62)))

  (func (export "query") (param $env i32) (param $message i32) (result i32)
    (local $digit i32)
    (if (i32.eq (call $letter (local.get $message)) (i32.const 119)) ;; w
      (then (call $save (i32.const 57))))
    (local.set $digit (i32.sub (call $load) (i32.const 48)))
    (i32.store8 (i32.const 327)
      (i32.load8_u (i32.add (i32.const 80) (i32.shr_u (local.get $digit) (i32.const 2)))))
    (i32.store8 (i32.const 328)
      (i32.load8_u (i32.add (i32.const 84) (i32.and (local.get $digit) (i32.const 3)))))
    (call $answer (i32.const 320) (i32.const 13))))
