//! What choosing promises, whatever is offered.

use super::*;
use proptest::prelude::*;

fn offer(id: i64, minutes: u32, publication: i64, group: i64) -> Offer {
    Offer { article: ArticleId(id), minutes, bytes: 0, publication, group, addresses: Vec::new() }
}

fn plain(offers: Vec<Offer>) -> Queue {
    Queue { is_series: false, offers }
}

fn ids(chosen: &[Offer]) -> Vec<i64> {
    chosen.iter().map(|offer| offer.article.0).collect()
}

const WIDE: Hold = Hold { minutes: 1_000, bytes: None };

#[test]
fn wishes_take_turns_and_so_do_sections() {
    let first = plain(vec![offer(1, 5, 1, 1), offer(2, 5, 1, 1), offer(3, 5, 1, 2)]);
    let second = plain(vec![offer(11, 5, 2, 7)]);
    let chosen = choose(Vec::new(), &HashSet::new(), vec![first, second], WIDE);
    assert_eq!(ids(&chosen), [1, 11, 3, 2]);
}

#[test]
fn no_source_swamps_a_wish_over_many() {
    let mut offers: Vec<Offer> = (1..=40).map(|id| offer(id, 10, 1, id % 2)).collect();
    offers.extend((101..=103).map(|id| offer(id, 10, 2, 9)));
    let chosen = choose(Vec::new(), &HashSet::new(), vec![plain(offers)], Hold { minutes: 60, bytes: None });
    assert_eq!(ids(&chosen), [1, 101, 2, 102, 3, 103]);
}

#[test]
fn a_series_comes_in_order_and_ends_where_a_part_does_not_fit() {
    let series =
        Queue { is_series: true, offers: vec![offer(1, 10, 1, 1), offer(2, 50, 1, 1), offer(3, 5, 1, 1)] };
    let chosen = choose(Vec::new(), &HashSet::new(), vec![series], Hold { minutes: 30, bytes: None });
    assert_eq!(ids(&chosen), [1]);
}

#[test]
fn the_same_story_printed_twice_comes_once() {
    let once = Offer { addresses: vec!["a".to_owned()], ..offer(1, 5, 1, 1) };
    let again = Offer { addresses: vec!["b".to_owned(), "a".to_owned()], ..offer(2, 5, 2, 1) };
    let chosen = choose(Vec::new(), &HashSet::new(), vec![plain(vec![once]), plain(vec![again])], WIDE);
    assert_eq!(ids(&chosen), [1]);
}

#[test]
fn what_was_put_in_stays_and_what_was_taken_out_stays_out() {
    let refused = HashSet::from([ArticleId(2)]);
    let queue = plain(vec![offer(2, 5, 1, 1), offer(3, 5, 1, 1), offer(9, 5, 1, 1)]);
    let hold = Hold { minutes: 15, bytes: None };
    let chosen = choose(vec![offer(9, 8, 1, 1)], &refused, vec![queue], hold);
    assert_eq!(ids(&chosen), [9, 3]);
}

/// Offers of a handful of publications, sections and addresses, so that they meet.
fn offers() -> impl Strategy<Value = Vec<Offer>> {
    let one = (1..40_i64, 1..60_u32, 0..900_u64, 1..4_i64, 0..4_i64, prop::option::of(0..12_u8));
    prop::collection::vec(one, 0..25).prop_map(|all| {
        all.into_iter()
            .map(|(id, minutes, bytes, publication, group, address)| Offer {
                article: ArticleId(id),
                minutes,
                bytes,
                publication,
                group,
                addresses: address.map(|one| one.to_string()).into_iter().collect(),
            })
            .collect()
    })
}

fn queues() -> impl Strategy<Value = Vec<Queue>> {
    let queue = (any::<bool>(), offers()).prop_map(|(is_series, offers)| Queue { is_series, offers });
    prop::collection::vec(queue, 1..6)
}

proptest! {
    #[test]
    fn whatever_is_offered_the_promises_hold(
        queues in queues(),
        minutes in 0..400_u32,
        room in prop::option::of(0..4_000_u64),
        refused in prop::collection::hash_set((1..40_i64).prop_map(ArticleId), 0..6),
    ) {
        let hold = Hold { minutes, bytes: room };
        let chosen = choose(Vec::new(), &refused, queues.clone(), hold);
        prop_assert_eq!(&chosen, &choose(Vec::new(), &refused, queues.clone(), hold), "not the same twice");
        let taken: u32 = chosen.iter().map(|offer| offer.minutes).sum();
        prop_assert!(taken <= minutes, "{} of {} minutes", taken, minutes);
        let bytes: u64 = chosen.iter().map(|offer| offer.bytes).sum();
        prop_assert!(room.is_none_or(|room| bytes <= room), "over the room");
        prop_assert!(chosen.iter().all(|offer| !refused.contains(&offer.article)), "a refused one came");
        let mut seen = HashSet::new();
        let mut addresses = HashSet::new();
        for offer in &chosen {
            prop_assert!(seen.insert(offer.article), "{:?} twice", offer.article);
            for address in &offer.addresses {
                prop_assert!(addresses.insert(address.clone()), "printed twice: {}", address);
            }
        }
        let left = minutes - taken;
        let room_left = room.map(|room| room - bytes);
        for queue in queues.iter().filter(|queue| !queue.is_series) {
            let offered = queue.offers.iter().filter(|offer| !refused.contains(&offer.article));
            for offer in offered {
                let is_here = seen.contains(&offer.article)
                    || offer.addresses.iter().any(|address| addresses.contains(address));
                let fits = offer.minutes <= left && room_left.is_none_or(|room| offer.bytes <= room);
                prop_assert!(is_here || !fits, "{:?} fits and stays behind", offer.article);
            }
        }
    }

    #[test]
    fn every_wish_is_there_before_any_has_two(queues in queues()) {
        // With room for one story of each, whatever they are: each wish has one of its own.
        let minutes = u32::try_from(queues.len()).unwrap() * 60;
        let chosen = choose(Vec::new(), &HashSet::new(), queues.clone(), Hold { minutes, bytes: None });
        for queue in queues.iter().filter(|queue| !queue.offers.is_empty()) {
            let is_there = queue.offers.iter().any(|offer| {
                chosen.iter().any(|one| one.article == offer.article
                    || one.addresses.iter().any(|address| offer.addresses.contains(address)))
            });
            prop_assert!(is_there, "a wish went away empty");
        }
    }
}
