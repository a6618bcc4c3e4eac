-- A small hotel as the first version of the cache wrote it, sealed with the sample key.
insert into entrances (no, id, system_id, name, door_name, category, opens_with_card, opens_with_phone, notice_codes, sealed_notices, fingerprint, last_seen_at)
values (1,'door-101','system-1','Door 101','101','guest',1,1,'',NULL,X'32B4AC099D47EA0757C9A1443CF1B3CD05B8761F9835FE4496FBFE7FAED036BC',1781092800000000);
insert into entrances (no, id, system_id, name, door_name, category, opens_with_card, opens_with_phone, notice_codes, sealed_notices, fingerprint, last_seen_at)
values (2,'door-102','system-1','Door 102','102','guest',1,1,'',NULL,X'1093CE82C17C5B004B84B3EF0769939E6F7BE7F7ED2F10C5E8DC28DB5AE33FDE',1781092800000000);
insert into guests (no, id, system_id, identity_id, sealed_person, is_suspended, notice_codes, sealed_notices, fingerprint, last_seen_at, first_seen_at)
values (1,'g1','system-1','identity-g1',X'01A067373520B80F428E4BB73296F6477B186480236516CEB4914CAA87F62462BE27B1FA629BA65D48BF82CD2D0D4A41D78293EEC4009B44E36F4829B6FC3624DE19EB2CD0E02F054115',0,'',NULL,X'9A6A85A0BF99ED6302160A0A7BE7F808F93EFCB34258F203A115A927DE8541E9',1781092800000000,1781092800000000);
insert into phones (no, id, owner_id, sealed_name, device_type, is_ready, fingerprint, last_seen_at)
values (1,'phone-g1','identity-g1',X'01854252A01132308D4995DE178C8E8E683619EB5E63325A28237112B24F566E2461354335','ios_phone',1,X'588C02941509B0D3A81D5E3C1C9A8311ED4E177059CBC692E2AFF15ECA0DF75D',1781092800000000);
insert into credentials (no, id, system_id, guest_id, identity_id, medium, sealed_name, starts_at, ends_at, created_at, is_issued, issued_at, card_number, parent_id, is_multi_phone, is_valid, is_synced, notice_codes, sealed_notices, fingerprint, last_seen_at)
values (1,'k1','system-1','g1',NULL,'card',X'013E77A4142123EBD498090266A0BB0D7AA539394B352FF28E5991605E1D6AFDB2412EAA83357CB8772A305E9084FDE8AB3B8566794F21DD',1781010000000000,1781254800000000,1781010038000000,1,1781010000000000,'0123456789ABCDEF',NULL,0,1,1,',warning/being_deleted,',X'01D9C5F4939D5CE5E948135FEC4D840A45986BD309010789FC25EB00983714D41A0FAF945417BCA8583196E64C0B0583CEEF072122CD9C601B1A9DA3B9CE216584EB3EB515FD09BEF0388E77A752F29372CEEA76C60500',X'8C9ED55D67B1EA7EA79E975D5D8562AF97241D51F63EC5388FBAD2FA743B63D9',1781092800000000);
insert into credentials (no, id, system_id, guest_id, identity_id, medium, sealed_name, starts_at, ends_at, created_at, is_issued, issued_at, card_number, parent_id, is_multi_phone, is_valid, is_synced, notice_codes, sealed_notices, fingerprint, last_seen_at)
values (2,'k2','system-1','g1',NULL,'mobile_key',X'01EE22D0B181F636E0C3FA351C7CBA520EEC23C268DD1CB401A5F75698258D758F8FDDABE888E9EEDD952AE3837A',1781010000000000,1781254800000000,1781010039000000,1,1781010000000000,NULL,NULL,1,1,1,'',NULL,X'7127635432F90AB63373A091E91466497D152283B579901CE2424A5503ACA08E',1781092800000000);
insert into credentials (no, id, system_id, guest_id, identity_id, medium, sealed_name, starts_at, ends_at, created_at, is_issued, issued_at, card_number, parent_id, is_multi_phone, is_valid, is_synced, notice_codes, sealed_notices, fingerprint, last_seen_at)
values (3,'k3','system-1','g1',NULL,'mobile_key',X'01B7448324E51B82DDF17BF39C3DF4B5073DB27BCED4AB5473683B4CDE1344AF66A754941CCA15E02A289D1B0747',1781010000000000,1781254800000000,1781010040000000,1,1781010000000000,NULL,'k2',0,1,1,'',NULL,X'9D670690F84D9252603C5115945D6E50A4C4B3A903D0A19F62CD47E0E92EB4E9',1781092800000000);
insert into credential_doors (credential_no, position, entrance_id, is_guest_door)
values (1,0,'door-101',1);
insert into credential_doors (credential_no, position, entrance_id, is_guest_door)
values (1,1,'door-102',1);
insert into credential_doors (credential_no, position, entrance_id, is_guest_door)
values (1,2,'door-pool',0);
insert into credential_doors (credential_no, position, entrance_id, is_guest_door)
values (1,3,'door-gym',0);
insert into credential_doors (credential_no, position, entrance_id, is_guest_door)
values (2,0,'door-101',1);
insert into credential_doors (credential_no, position, entrance_id, is_guest_door)
values (2,1,'door-gym',0);
insert into credential_doors (credential_no, position, entrance_id, is_guest_door)
values (3,0,'door-101',1);
insert into credential_joins (credential_no, position, joined_id)
values (1,0,'k0');
