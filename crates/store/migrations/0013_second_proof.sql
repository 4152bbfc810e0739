-- A second proof beside the password, for the firm's own people.
--
-- For the person on call:
-- * No secret stands here. The secret in somebody's app, and their spare codes, are made from `nonce` and `spare_nonce`
--   with the house's own key (docs/decisions/0015-a-second-proof-is-made-from-the-houses-key.md): with another key every
--   second proof has to be set up anew, after `veranda user second-proof --remove`.
-- * `since` is empty while it is being set up: then it does not count. `used_step` is the last step of 30 seconds whose
--   digits were taken; `spare_used` has a bit for each spare code that was used.

create table second_proof (
    person text not null primary key references person (id),
    audience text not null check (audience = 'internal'),
    nonce text not null,
    since bigint,
    used_step bigint not null,
    spare_nonce text not null,
    spare_used bigint not null
);
