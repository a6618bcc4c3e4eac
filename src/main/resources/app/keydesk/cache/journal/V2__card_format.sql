-- The layout that a key was issued in: Seam does not tell it again, and the key that replaces it needs the same one.

alter table origins add column card_format text not null default 'RFID48';

pragma user_version = 2;
