use super::*;
use std::sync::atomic::{AtomicU64, Ordering};

/// Whether it is there without waiting.
fn is_there<F: Future>(awaited: std::pin::Pin<&mut F>) -> bool {
    awaited.poll(&mut Context::from_waker(Waker::noop())).is_ready()
}

#[test]
fn what_is_decoded_at_once_shares_one_bound() {
    let room = Darkroom::new(200);
    let mut places: Vec<_> = (0..5).map(|_| Box::pin(room.enter(50 * MEGABYTE))).collect();
    let mut held = Vec::new();
    for place in &mut places[..4] {
        let Poll::Ready(place) = place.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
            panic!("four of fifty fit into two hundred")
        };
        held.push(place.unwrap());
    }
    assert!(!is_there(places[4].as_mut()), "the fifth waits");
    held.pop();
    assert!(is_there(places[4].as_mut()), "and is let in when one has left");
}

#[test]
fn a_picture_larger_than_the_room_is_alone_and_comes_in_its_turn() {
    let room = Darkroom::new(200);
    let small = blocking(room.enter(1)).unwrap();
    let mut large = Box::pin(room.enter(MOST_BYTES));
    assert!(!is_there(large.as_mut()), "not beside another");
    let mut later = Box::pin(room.enter(1));
    assert!(!is_there(later.as_mut()), "who comes later does not go before it");
    drop(small);
    let Poll::Ready(large) = large.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("its turn has come")
    };
    assert!(!is_there(later.as_mut()), "it is alone");
    drop(large);
    assert!(is_there(later.as_mut()));
}

#[test]
fn threads_never_hold_more_than_the_room_together() {
    let room = Darkroom::new(8);
    let (held, most) = (AtomicU64::new(0), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for thread in 0..8_u64 {
            let (room, held, most) = (&room, &held, &most);
            scope.spawn(move || {
                for turn in 0..200 {
                    let wanted = (thread * 5 + turn * 3) % 8 + 1;
                    let place = blocking(room.enter(wanted * MEGABYTE)).unwrap();
                    most.fetch_max(held.fetch_add(wanted, Ordering::SeqCst) + wanted, Ordering::SeqCst);
                    std::thread::yield_now();
                    held.fetch_sub(wanted, Ordering::SeqCst);
                    drop(place);
                }
            });
        }
    });
    assert!(most.into_inner() <= 8);
    assert_eq!(room.places.available_permits(), 8, "all was given back");
}

#[test]
fn the_largest_pictures_that_are_taken_are_decoded_one_at_a_time() {
    // Two of them would be more than anything is promised.
    for each in [4, 8, 9] {
        assert!(MOST_PIXELS * each <= MOST_BYTES, "{each} bytes a pixel");
        assert!(2 * MOST_PIXELS * each > u64::from(ROOM_MEGABYTES) * MEGABYTE, "{each} bytes a pixel");
    }
}
